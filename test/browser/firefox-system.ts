import type { Browser } from 'puppeteer-core'

/** The part of puppeteer's connection that speaks WebDriver BiDi; its types leave it out. */
export interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>
}

interface Evaluated {
  readonly type: 'success' | 'exception'
  readonly result?: { readonly value?: unknown }
  readonly exceptionDetails?: { readonly text: string }
}

/** The flag without which Firefox lets nobody in here. It also lets drivers look into frames of extensions. */
export const SYSTEM_ACCESS = '--remote-allow-system-access'

/**
 * Runs statements in Firefox's own window, where all of Firefox can be reached: preferences, the toolbar, add-ons.
 * They find the extension as `extension`, and what they return travels as JSON.
 */
export type RunInFirefox = (statements: string) => Promise<unknown>

/** The way into Firefox's own window, for the extension with this id. */
export async function firefoxSystem(browser: Browser, extensionId: string): Promise<RunInFirefox> {
  const connection = bidiConnection(browser)
  const tree = (await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })).result as {
    readonly contexts: readonly { readonly context: string }[]
  }
  const context = tree.contexts[0]?.context
  return async (statements) => {
    const expression = `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
      const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(extensionId)})
      return JSON.stringify(await (async () => { ${statements} })() ?? null)
    })()`
    const evaluated = (
      await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })
    ).result as Evaluated
    if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails?.text)
    const value: unknown = JSON.parse(String(evaluated.result?.value))
    return value
  }
}

/** Puppeteer's own connection to Firefox, for commands that puppeteer has no words for. */
export function bidiConnection(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection')
  if (!isConnection(connection)) throw new Error('Firefox is not driven by WebDriver BiDi')
  return connection
}

function isConnection(value: unknown): value is BidiConnection {
  return typeof value === 'object' && value !== null && 'send' in value
}
