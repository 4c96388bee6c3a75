/** Runs in the page: everything that the browser times and reports, with the nodes, frames and scripts it is put down to. */
export function time(note: (what: string) => void, nameOf: (node: unknown) => string): void {
  const told = (entry: object, depth = 0): string => {
    const parts: string[] = []
    for (const key in entry) {
      const value: unknown = Reflect.get(entry, key)
      if (value instanceof Node) parts.push(`${key}=${nameOf(value)}`)
      else if (typeof value === 'string' || typeof value === 'number') parts.push(`${key}=${value}`)
      else if (typeof value === 'object' && value !== null && depth < 3)
        parts.push(`${key}={${told(value, depth + 1)}}`)
    }
    return parts.join(' ')
  }
  for (const type of PerformanceObserver.supportedEntryTypes) {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(`timed ${told(entry)}`)
    })
    observer.observe({ type, buffered: true, ...(type === 'event' && { durationThreshold: 16 }) })
  }
  const ReportingObserver: unknown = Reflect.get(window, 'ReportingObserver')
  if (typeof ReportingObserver !== 'function') return
  const hear = (reports: readonly { type: string; url: string; body: object }[]) => {
    for (const { type, url, body } of reports) note(`report ${type} ${url} ${told(body)}`)
  }
  Reflect.construct(ReportingObserver, [hear, { buffered: true }]).observe()
}
