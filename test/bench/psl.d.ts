// psl has types, but its package.json does not let them be found.
declare module 'psl' {
  const psl: { get(domain: string): string | null }
  export default psl
}
