// jsdom never has nothing to do: what waits for that is done as soon as a timer may be.
globalThis.requestIdleCallback ??= (run) => Number(setTimeout(run))
