/** An event of the extension API. `emit` gives back what each listener gave back. */
export class FakeEvent<Args extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: Args) => unknown>()
  readonly addListener = (listener: (...args: Args) => unknown) => {
    this.#listeners.add(listener)
  }
  readonly removeListener = (listener: (...args: Args) => unknown) => {
    this.#listeners.delete(listener)
  }
  readonly emit = (...args: Args): unknown[] => [...this.#listeners].map((listener) => listener(...args))

  get listenerCount() {
    return this.#listeners.size
  }
}

type Items = Record<string, unknown>
type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>

/** A storage area that keeps copies, as the browser does, and rejects everything while it is broken. */
export class FakeStorage {
  isBroken = false
  #items: Items = {}
  readonly #area: string
  readonly #onChanged: FakeEvent<[Changes, string]>

  constructor(area: string, onChanged: FakeEvent<[Changes, string]>) {
    this.#area = area
    this.#onChanged = onChanged
  }

  /** Everything that is stored. */
  get all(): Items {
    return structuredClone(this.#items)
  }

  readonly get = async (keys: string | readonly string[] | null): Promise<Items> => {
    this.#refuseIfBroken()
    if (keys === null) return this.all
    const wanted = [keys].flat().filter((key) => Object.hasOwn(this.#items, key))
    return structuredClone(Object.fromEntries(wanted.map((key) => [key, this.#items[key]])))
  }

  readonly set = async (items: Items): Promise<void> => {
    this.#refuseIfBroken()
    const before = this.#items
    this.#items = { ...before, ...structuredClone(items) }
    this.#tell(Object.keys(items), before)
  }

  readonly remove = async (keys: string | readonly string[]): Promise<void> => {
    this.#refuseIfBroken()
    const before = this.#items
    const gone = [keys].flat().filter((key) => Object.hasOwn(before, key))
    this.#items = Object.fromEntries(Object.entries(before).filter(([key]) => !gone.includes(key)))
    this.#tell(gone, before)
  }

  #tell(keys: readonly string[], before: Items) {
    if (!keys.length) return
    const change = (key: string) => [key, { oldValue: before[key], newValue: this.#items[key] }]
    this.#onChanged.emit(Object.fromEntries(keys.map(change)), this.#area)
  }

  #refuseIfBroken() {
    if (this.isBroken) throw new Error('The storage is broken')
  }
}

/** What of `sender` the tests set. */
export interface FakeSender {
  readonly id?: string
  readonly tab?: { readonly id?: number }
}

/** One end of a port; what is posted at it is kept in `posted`, and `receive` and `leave` do what the other end would. */
export class FakePort {
  readonly posted: unknown[] = []
  isOpen = true
  readonly onMessage = new FakeEvent<[message: unknown]>()
  readonly onDisconnect = new FakeEvent<[port: FakePort]>()
  readonly sender: FakeSender

  constructor(sender: FakeSender = { id: 'ours' }) {
    this.sender = sender
  }
  readonly postMessage = (message: unknown) => {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object')
    this.posted.push(message)
  }
  /** Tells only the other end, as in the browser. */
  readonly disconnect = () => {
    this.isOpen = false
  }
  readonly receive = (message: unknown) => this.onMessage.emit(message)
  readonly leave = () => {
    this.isOpen = false
    this.onDisconnect.emit(this)
  }
}

/** As much of the extension API as our code uses, without a browser: mock `src/platform/browser` with it. */
export function createFakeBrowser() {
  const onChanged = new FakeEvent<[Changes, string]>()
  const sent: unknown[][] = []
  return {
    /** What was sent by `runtime.sendMessage` and `tabs.sendMessage`, with its target. */
    sent,
    runtime: {
      id: 'ours' as string | undefined,
      getManifest: (): object => ({}),
      getURL: (path: string) => `extension://ours/${path}`,
      sendMessage: async (message: unknown): Promise<unknown> => {
        sent.push(['background', message])
        return undefined
      },
      onMessage: new FakeEvent<[message: unknown, sender: FakeSender, reply?: (answer: unknown) => void]>(),
      onConnect: new FakeEvent<[port: FakePort]>(),
    },
    tabs: {
      sendMessage: async (tabId: number, message: unknown, options: unknown): Promise<unknown> => {
        sent.push([tabId, message, options])
        return undefined
      },
    },
    storage: {
      onChanged,
      local: new FakeStorage('local', onChanged),
      session: new FakeStorage('session', onChanged),
    },
  }
}

/** The fake browser of the test file that imports it. */
export const fakeBrowser = createFakeBrowser()

/** What `vi.mock('…/src/platform/browser', …)` needs. */
export const fakeBrowserModule = { default: fakeBrowser, isAlive: () => Boolean(fakeBrowser.runtime.id) }

/** Sends a message to our listeners as the browser does; resolves to `NO_ANSWER` when none of them promises an answer. */
export function send(message: unknown, sender: FakeSender): Promise<unknown> {
  return new Promise((resolve) => {
    const promised = fakeBrowser.runtime.onMessage.emit(message, sender, resolve)
    if (!promised.includes(true)) resolve(NO_ANSWER)
  })
}

export const NO_ANSWER = 'nobody answers'
