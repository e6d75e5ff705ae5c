// What the browser carries from the way to Google to the way back: sealed, for ten minutes, of one browser, sent nowhere but here.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { cookieOf } from '#platform/http/cookie.ts'
import type { Services } from '#platform/module.ts'
import { openText, sealText } from '#platform/sealed-text.ts'

const minutes = 10
const seal = { purpose: 'sign-in-step', place: 'google' } as const

const GoogleStep = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Path to go to in the end. */
  next: z.string(),
  /** Set: the account (uuid) that is to be connected, and the session (uuid) that asked for it. */
  connect: z.object({ userId: z.string(), sessionId: z.string() }).optional(),
  until: z.number(),
})
export type GoogleStep = Omit<z.infer<typeof GoogleStep>, 'until'>

const nameOf = ({ config }: Services) => (config.isSecureOrigin ? '__Host-rangoli_google' : 'rangoli_google')
const attributesOf = ({ config }: Services) =>
  `Path=/; HttpOnly; SameSite=Lax${config.isSecureOrigin ? '; Secure' : ''}`

export function setGoogleStep(services: Services, reply: FastifyReply, step: GoogleStep): void {
  const until = services.clock.now().getTime() + minutes * 60_000
  const sealed = sealText(services.secrets, seal, JSON.stringify({ ...step, until })).toString('base64url')
  reply.header('set-cookie', `${nameOf(services)}=${sealed}; Max-Age=${minutes * 60}; ${attributesOf(services)}`)
}

/** Takes it out of the browser, whatever it holds. Null when it is not ours or too old. */
export function takeGoogleStep(services: Services, request: FastifyRequest, reply: FastifyReply): GoogleStep | null {
  const value = cookieOf(request, nameOf(services))
  if (value === undefined) return null
  reply.header('set-cookie', `${nameOf(services)}=; Max-Age=0; ${attributesOf(services)}`)
  const text = value.length > 4096 ? null : openText(services.secrets, seal, Buffer.from(value, 'base64url'))
  if (text === null) return null
  const { until, ...step } = GoogleStep.parse(JSON.parse(text))
  return until > services.clock.now().getTime() ? step : null
}
