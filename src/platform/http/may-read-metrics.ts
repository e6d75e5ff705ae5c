// Who may read figures: this machine, or who brings the token. Decides by socket and headers alone.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { Config } from '../config.ts'

const forwardingHeaders = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via']
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const bearer = /^Bearer +([A-Za-z0-9._~+/=-]{1,4096}) *$/i

type Who = Pick<Config, 'mode' | 'trustProxy' | 'metricsToken'>

/**
 * True for a caller on this machine. Behind a proxy every caller seems to be one: so not in production, not with
 * TRUST_PROXY, and not with any header that a proxy adds.
 */
function isThisMachine({ headers, socket }: IncomingMessage, { mode, trustProxy }: Who): boolean {
  if (mode === 'production' || trustProxy.length > 0) return false
  if (forwardingHeaders.some((name) => headers[name] !== undefined)) return false
  return loopback.has(socket.remoteAddress ?? '')
}

function isToken(given: string | undefined, token: string | undefined): boolean {
  if (token === undefined || given === undefined) return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}

export function mayReadMetrics(request: IncomingMessage, who: Who): boolean {
  if (isThisMachine(request, who)) return true
  return isToken(bearer.exec(request.headers.authorization ?? '')?.[1], who.metricsToken)
}
