// The way to Google and back. Both are opened by the browser itself, so their answer is always another page.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isNextPath } from '#contract/next-path.ts'
import type { SignInProblem } from '#contract/sign-in-problem.ts'
import type { Http } from '#platform/http/serve.ts'
import { authenticate } from '#platform/http/session.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { askerOf } from './asker.ts'
import { connectGoogle } from './connect-google.ts'
import type { GoogleClient, GooglePerson } from './google-client.ts'
import { type GoogleStep, setGoogleStep, takeGoogleStep } from './google-step.ts'
import { signInWithGoogle } from './sign-in-with-google.ts'

const home = '/studio'
const signInPage = (problem: SignInProblem) => `/login/${problem}`

type Page = (request: FastifyRequest, reply: FastifyReply) => Promise<string>

export function googleRoutes(http: Http, services: Services, google: GoogleClient): void {
  const page = (path: string, find: Page) =>
    http.app.get(path, { exposeHeadRoute: false }, async (request, reply) => {
      await http.limiter.count('login', { viewer: null, address: request.ip }, reply)
      return reply.header('cache-control', 'no-store').redirect(await find(request, reply))
    })
  page('/auth/google', (request, reply) => beginSignIn(services, google, request, reply))
  page('/auth/google/callback', (request, reply) => comeBack(http, services, google, request, reply))
}

async function beginSignIn(services: Services, google: GoogleClient, request: FastifyRequest, reply: FastifyReply) {
  try {
    const next = nextOf(request.query)
    return await sendToGoogle(services, google, reply, { next })
  } catch (error) {
    if (error instanceof Refusal) return signInPage('google-away')
    throw error
  }
}

/** The provider's address, with the browser prepared for the way back. Throws `provider_unavailable`. */
export async function sendToGoogle(
  services: Services,
  google: GoogleClient,
  reply: FastifyReply,
  step: Pick<GoogleStep, 'next' | 'connect'>,
): Promise<string> {
  const { address, attempt } = await google.begin()
  setGoogleStep(services, reply, { ...attempt, ...step })
  return address.href
}

function nextOf(query: unknown): string {
  const next = typeof query === 'object' && query !== null && 'next' in query ? query.next : undefined
  return typeof next === 'string' && isNextPath(next) ? next : home
}

async function comeBack(
  http: Http,
  services: Services,
  google: GoogleClient,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<string> {
  const step = takeGoogleStep(services, request, reply)
  if (step === null) return signInPage('google')
  try {
    const person = await google.finish(new URL(request.url, services.config.publicUrl), step)
    if (step.connect) return await connect(http, services, { request, person, asked: step.connect })
    return person === null ? signInPage('google') : await enter(http, services, { request, reply, person, step })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return signInPage(error.code === 'forbidden' ? 'suspended' : 'google-away')
  }
}

/** Only for the very session that asked: the browser may belong to somebody else by now. */
async function connect(
  http: Http,
  services: Services,
  back: { request: FastifyRequest; person: GooglePerson | null; asked: { userId: string; sessionId: string } },
): Promise<string> {
  const { request, person, asked } = back
  const viewer = await authenticate(request, http)
  if (person === null || viewer?.sessionId !== asked.sessionId) return '/settings?google=failed'
  const isConnected = await connectGoogle(services, { userId: viewer.userId, person, asker: askerOf(request) })
  return `/settings?google=${isConnected ? 'connected' : 'taken'}`
}

async function enter(
  http: Http,
  services: Services,
  back: { request: FastifyRequest; reply: FastifyReply; person: GooglePerson; step: GoogleStep },
): Promise<string> {
  const { request, reply, person, step } = back
  const outcome = await signInWithGoogle(services, person, askerOf(request))
  switch (outcome.kind) {
    case 'session':
      http.sessionCookie.set(reply, { token: outcome.sessionToken, expiresAt: outcome.absoluteExpiresAt })
      return step.next
    case 'second_step':
      // Behind #, so that no server and no referrer is told.
      return `/login?next=${encodeURIComponent(step.next)}#step=${outcome.challenge}`
    case 'taken':
      return signInPage('google-taken')
    case 'unproved':
      return signInPage('google-unproved')
    default:
      return outcome satisfies never
  }
}
