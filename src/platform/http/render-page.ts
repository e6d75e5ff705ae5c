// Lets Next render one page in this process and gives back its markup. The request is ours: nothing of a reader's request reaches the page.
import { randomBytes } from 'node:crypto'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { pageDataName, pageTicketHeader } from '#contract/community-pages.ts'
import { collectAnswer } from './collect-answer.ts'

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface RenderOrder {
  /** With the language, and what counts of the query: `/en/live/explore?sort=latest`. */
  address: string
  data: unknown
  /** The policy that the markup is sent with: Next copies the nonce in it to its scripts. */
  policy: string
}

// A page that takes longer has stopped: its data is there before it begins.
const longestMs = 15_000

/** Ticket -> what that rendering shows, where the pages find it (web/lib/page-data.ts). */
const handedOver = new Map<string, unknown>()
Object.defineProperty(globalThis, Symbol.for(pageDataName), { value: handedOver, configurable: true })

function ownRequest(address: string, headers: Record<string, string>): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  Object.assign(request, { method: 'GET', url: address, headers: { host: 'localhost', ...headers } })
  request.push(null)
  return request
}

/** The page's markup. Throws when it cannot be rendered. */
export async function renderPage(next: NextHandler, { address, data, policy }: RenderOrder): Promise<string> {
  const ticket = randomBytes(16).toString('hex')
  const request = ownRequest(address, { [pageTicketHeader]: ticket, 'content-security-policy': policy })
  const response = new ServerResponse(request)
  const body = collectAnswer(response, longestMs)
  handedOver.set(ticket, data)
  try {
    await Promise.all([next(request, response), body])
  } finally {
    handedOver.delete(ticket)
  }
  if (response.statusCode !== 200) throw new Error(`${address} was rendered with status ${response.statusCode}`)
  return body
}
