// A page that nobody watches, for measuring. Playwright follows every request of its own pages; what is kept of ten thousand pictures is
// cleared away in the page's time, half of each pause for the collection of garbage. So this one is a stranger to it, driven by hand.
import type { Browser, CDPSession, Page } from 'playwright-core'

interface Reply {
  id: number
  result?: { result?: { value?: unknown }; exceptionDetails?: { exception?: { description?: string }; text: string } }
  error?: { message: string }
}

export interface BarePage {
  /** Of the whole browser. */
  session: CDPSession
  /** What an expression or its promise comes to. */
  evaluate(expression: string): Promise<unknown>
  close(): Promise<void>
}

interface BarePageOptions {
  url: string
  viewport: { width: number; height: number }
  /** Whose cookies it has. */
  like: Page
}

export async function openBarePage(browser: Browser, { url, viewport, like }: BarePageOptions): Promise<BarePage> {
  const session = await browser.newBrowserCDPSession()
  const { browserContextId } = await session.send('Target.createBrowserContext')
  const cookies = await like.context().cookies()
  await session.send('Storage.setCookies', {
    browserContextId,
    cookies: cookies.map(({ name, value, path, httpOnly, secure }) => ({ url, name, value, path, httpOnly, secure })),
  })
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await session.send('Target.attachToTarget', { targetId })
  const waiting = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>()
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const reply: Reply = JSON.parse(message)
    if (reply.error) waiting.get(reply.id)?.reject(new Error(reply.error.message))
    else waiting.get(reply.id)?.resolve(reply)
    waiting.delete(reply.id)
  })
  let sent = 0
  const send = async (method: string, params: object): Promise<Reply> => {
    sent += 1
    const answered = new Promise<Reply>((resolve, reject) => waiting.set(sent, { resolve, reject }))
    await session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: sent, method, params }),
    })
    return answered
  }
  await send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor: 1, mobile: false })
  await send('Page.navigate', { url })
  return {
    session,
    async evaluate(expression) {
      const { result } = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      const problem = result?.exceptionDetails
      if (problem) throw new Error(problem.exception?.description ?? problem.text)
      return result?.result?.value
    },
    async close() {
      await session.send('Target.disposeBrowserContext', { browserContextId })
      await session.detach()
    },
  }
}
