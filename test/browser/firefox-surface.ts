import type { Surface } from './driver'
import type { RunInFirefox } from './firefox-system'
import { callText } from './surface'
import { until } from './until'

// Popup and sidebar are no tabs, so no driver reaches them; Firefox itself does, through a script in their process.
// The sandbox sees the page as its own scripts do, and the page's CSP, which forbids eval, does not hold there.
const FRAME_SCRIPT = `addMessageListener('test:run', async ({ data: { id, text } }) => {
  try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false, sameZoneAs: content })
    const value = await Cu.evalInSandbox(text, sandbox)
    sendAsyncMessage('test:ran', { id, value })
  } catch (error) {
    sendAsyncMessage('test:ran', { id, error: String(error) })
  }
})
addMessageListener('test:click', ({ data }) => {
  const input = content.windowUtils.setHandlingUserInput(true)
  content.document.querySelector(data).click()
  input.destruct()
})`

const ANSWER_TIMEOUT_MS = 5000

/** One of the extension's pages outside tabs. `find` is an expression for its <browser> element. */
export async function firefoxSurface(run: RunInFirefox, find: string, close: () => Promise<unknown>): Promise<Surface> {
  await until('the page to load', () =>
    run(
      `const view = ${find}; return Boolean(view?.browsingContext?.currentWindowGlobal?.documentURI.spec.startsWith('moz-extension:'))`,
    ),
  )
  await run(
    `(${find}).messageManager.loadFrameScript(${JSON.stringify(`data:application/javascript,${encodeURIComponent(FRAME_SCRIPT)}`)}, false)`,
  )
  const evaluateText = async (text: string): Promise<unknown> => {
    const answer = await run(`const { messageManager } = ${find}
      const id = Math.random()
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('the page did not answer')), ${ANSWER_TIMEOUT_MS})
        messageManager.addMessageListener('test:ran', function ran({ data }) {
          if (data.id !== id) return
          messageManager.removeMessageListener('test:ran', ran)
          resolve(data)
        })
        messageManager.sendAsyncMessage('test:run', { id, text: ${JSON.stringify(text)} })
      })`)
    const { value, error } = answer as { value?: string; error?: string }
    if (error !== undefined) throw new Error(error)
    return value === undefined ? undefined : JSON.parse(value)
  }
  const surface: Surface = {
    evaluate<Args extends readonly unknown[], Result>(
      call: (...args: Args) => Result | Promise<Result>,
      ...args: Args
    ): Promise<Result> {
      return evaluateText(`(async () => JSON.stringify(await ${callText(call, args)}))()`) as Promise<Result>
    },
    async click(selector) {
      await run(`(${find}).messageManager.sendAsyncMessage('test:click', ${JSON.stringify(selector)})`)
    },
    async screenshot() {
      const base64 = await run(`const view = ${find}
        const picture = await view.browsingContext.currentWindowGlobal.drawSnapshot(null, devicePixelRatio, 'white')
        const canvas = new OffscreenCanvas(picture.width, picture.height)
        canvas.getContext('2d').drawImage(picture, 0, 0)
        const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))`)
      return Buffer.from(String(base64), 'base64')
    },
    close: async () => void (await close()),
  }
  await until('the page to be ready', () => surface.evaluate(() => document.readyState === 'complete'))
  return surface
}
