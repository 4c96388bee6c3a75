import type { CDPSession, Page } from 'puppeteer-core'
import { bidiConnection } from './firefox-system'

/** Our element: the page's own code can tell it no better than this. */
const OUR_ELEMENT = 'document.documentElement.lastElementChild'

/** The text of a function that runs `run` on the closed root; see `callText` for `__name`. */
const onRoot = (run: (...args: never[]) => unknown, args: readonly unknown[], root: string) =>
  `async function (given) {
    const __name = (named) => named
    return JSON.stringify((await (${run.toString()})(${[root, ...args.map((arg) => JSON.stringify(arg))].join(', ')})) ?? null)
  }`

/** Runs a function on our closed root in Chromium, where the DevTools protocol sees it. */
export async function inChromiumRoot(
  session: CDPSession,
  run: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<unknown> {
  const { result: element } = await session.send('Runtime.evaluate', { expression: OUR_ELEMENT })
  if (!element.objectId) throw new Error('nothing of ours is in the page')
  const { node } = await session.send('DOM.describeNode', { objectId: element.objectId, depth: 1, pierce: true })
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId
  if (!backendNodeId) throw new Error('nothing of ours is in the page')
  const { object: root } = await session.send('DOM.resolveNode', { backendNodeId })
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: onRoot(run, args, 'this'),
    ...(root.objectId && { objectId: root.objectId }),
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(String(result.value))
}

interface BidiNode {
  readonly value?: { readonly shadowRoot?: { readonly sharedId?: string } | null }
}
interface BidiAnswer {
  readonly type: 'success' | 'exception'
  readonly result?: unknown
  readonly exceptionDetails?: { readonly text: string }
}

/** Runs a function on our closed root in Firefox, where WebDriver BiDi hands it out. */
export async function inFirefoxRoot(
  page: Page,
  run: (...args: never[]) => unknown,
  args: readonly unknown[],
): Promise<unknown> {
  const connection = bidiConnection(page.browser())
  const target = { context: String(Reflect.get(page.mainFrame(), '_id')) }
  const send = async (method: string, params: object) => {
    const answer = (await connection.send(method, { target, awaitPromise: true, ...params })).result as BidiAnswer
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text)
    return answer.result
  }
  const element = (await send('script.evaluate', {
    expression: OUR_ELEMENT,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  })) as BidiNode
  const sharedId = element.value?.shadowRoot?.sharedId
  if (!sharedId) throw new Error('nothing of ours is in the page')
  const answer = (await send('script.callFunction', {
    functionDeclaration: onRoot(run, args, 'given'),
    arguments: [{ sharedId }],
  })) as { readonly value?: unknown }
  return JSON.parse(String(answer.value))
}
