import type { Footprint } from './driver'
import type { RunInFirefox } from './firefox-system'

// Runs in the page's process, with all rights: only there can listeners of every script be seen.
const FRAME_SCRIPT = `(async () => {
  try {
    for (let round = 0; round < 3; round++) {
      Cu.forceGC()
      Cu.forceCC()
      await new Promise((resolve) => content.setTimeout(resolve, 0))
    }
    const listeners = Cc['@mozilla.org/eventlistenerservice;1'].getService(Ci.nsIEventListenerService)
    const targets = [content, content.document, content.document.documentElement]
    const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
    sendAsyncMessage('test:footprint', {
      listeners: targets.flatMap((target) => [...listeners.getListenerInfoFor(target)]).length,
      heap: memory.heapAllocated,
    })
  } catch (error) {
    sendAsyncMessage('test:footprint', { error: String(error) })
  }
})()`

// What Firefox's own about:memory tells: bytes of each script's world, by process. Ours bears the extension's address.
const OWN_BYTES = `const { osPid } = gBrowser.selectedBrowser.browsingContext.currentWindowGlobal
  const memory = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
  return new Promise((resolve) => {
    let own = 0
    const add = (process, path, kind, units, amount) => {
      const isOurs = path.startsWith('explicit/') && path.includes('Expanded Principal') && path.includes(extension.uuid)
      if (isOurs && process.includes('(pid ' + osPid + ')')) own += amount
    }
    memory.getReports(add, null, () => resolve(own), null, false)
  })`

/** What the page in front holds on to in Firefox, once all garbage is collected. */
export async function firefoxFootprint(run: RunInFirefox): Promise<Footprint> {
  const measured = await run(`const { messageManager } = gBrowser.selectedBrowser
    return new Promise((resolve) => {
      messageManager.addMessageListener('test:footprint', function came({ data }) {
        messageManager.removeMessageListener('test:footprint', came)
        resolve(data)
      })
      messageManager.loadFrameScript(${JSON.stringify(`data:application/javascript,${encodeURIComponent(FRAME_SCRIPT)}`)}, false)
    })`)
  const { error, ...footprint } = measured as Pick<Footprint, 'listeners' | 'heap'> & { readonly error?: string }
  if (error !== undefined) throw new Error(error)
  return { nodes: null, own: Number(await run(OWN_BYTES)), ...footprint }
}
