// Sign-in with Google against a provider that may do anything: whom it opens, and every way in that must stay shut.
import { generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, password, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import {
  clientId,
  clientSecret,
  type OpenidProvider,
  startOpenidProvider,
} from '../../../test/fakes/openid-provider.ts'
import { suspendUser } from './index.ts'

const stepCookie = 'rangoli_google'
let google: OpenidProvider
let accounts: TestAccounts
let counter = 0

beforeAll(async () => {
  google = await startOpenidProvider()
  accounts = await startAccounts({
    // The library looks at the machine's clock: the tests' stands at the same moment.
    start: new Date().toISOString(),
    config: {
      google: { clientId, clientSecret, issuer: google.issuer },
      publicUrl: 'http://localhost:3000',
      adminEmail: 'boss@example.com',
    },
  })
})
afterAll(async () => {
  await accounts.close()
  await google.close()
})
beforeEach(() => {
  counter += 1
  google.tamper = {}
  google.person = {
    sub: `google-${counter}`,
    email: `asha${counter}@gmail.example`,
    email_verified: true,
    name: 'Asha Rao',
  }
})

const get: (url: string, headers?: Record<string, string>) => ReturnType<TestAccounts['send']> = (url, headers) =>
  accounts.send('GET', url, headers)
const locationOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers.location)

/** To Google, where the person agrees, and what the browser then brings back. */
async function begin(next = '/wallet', headers: Record<string, string> = {}) {
  const answer = await get(`/auth/google?next=${encodeURIComponent(next)}`, headers)
  return agree(locationOf(answer), cookieOf(answer, stepCookie))
}
async function agree(address: string, cookie: string) {
  const back = await fetch(address, { redirect: 'manual' })
  const url = new URL(back.headers.get('location') ?? '')
  return { callback: url.pathname + url.search, cookie, address: new URL(address) }
}
async function signIn() {
  const { callback, cookie } = await begin()
  return get(callback, { cookie })
}
const personOf = async (answer: Awaited<ReturnType<typeof signIn>>) =>
  (await accounts.profile({ cookie: cookieOf(answer) })).json()

async function connectStep(cookie: string) {
  const answer = await accounts.post('/api/google/connect', { password }, { cookie })
  return agree(answer.json().address, cookieOf(answer, stepCookie))
}

describe('Google', () => {
  it('makes an account with a proved address and finds it again by its subject, whatever the address is by then', async () => {
    const { address } = await begin()
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      response_type: 'code',
    })
    const first = await signIn()
    expect(locationOf(first)).toBe('/wallet')
    const person = await personOf(first)
    expect(person).toMatchObject({
      email: google.person.email,
      isEmailVerified: true,
      hasPassword: false,
      name: 'Asha Rao',
    })
    google.person = { ...google.person, email: 'changed@gmail.example', email_verified: false }
    expect((await personOf(await signIn())).id).toBe(person.id)
  })

  it('opens an account whose address both sides have proved, and tells its owner', async () => {
    const owner = await accounts.person()
    google.person = { ...google.person, email: owner.email.toUpperCase() }
    expect((await personOf(await signIn())).email).toBe(owner.email)
    expect((await accounts.mails(owner.email)).join()).toContain('Google')
  })

  it('leads to the second step of an account that wants one', async () => {
    const owner = await accounts.person()
    await accounts.database.owner.call('test_two_factor', 'UPDATE users SET two_factor_at = now() WHERE id = $1', [
      owner.userId,
    ])
    google.person = { ...google.person, email: owner.email }
    const answer = await signIn()
    expect(locationOf(answer)).toMatch(/^\/login\?next=%2Fwallet#step=[\w-]{43}$/)
    expect(cookieOf(answer)).toBe('')
  })

  it('is connected from the settings, shown, and taken away while there is a password', async () => {
    const person = await accounts.person()
    const { cookie } = person
    const step = await connectStep(cookie)
    expect(locationOf(await get(step.callback, { cookie: `${cookie}; ${step.cookie}` }))).toBe(
      '/settings?google=connected',
    )
    expect((await get('/api/google', { cookie })).json().connected).toEqual({ email: google.person.email })
    expect((await personOf(await signIn())).email).toBe(person.email)
    expect((await accounts.send('DELETE', '/api/google', { cookie })).statusCode).toBe(204)
    expect((await get('/api/google', { cookie })).json().connected).toBeNull()
  })

  it('is not taken away while it is the only way in', async () => {
    const cookie = cookieOf(await signIn())
    expect((await accounts.send('DELETE', '/api/google', { cookie })).statusCode).toBe(409)
  })

  it('makes the address of ADMIN_EMAIL an admin', async () => {
    google.person = { ...google.person, email: 'boss@example.com' }
    expect((await personOf(await signIn())).role).toBe('admin')
  })
})

describe('the way back from Google opens nothing', () => {
  type Row = [string, () => Promise<{ callback: string; cookie: string }>]
  const with_ = (callback: string, name: string, value: string) => {
    const url = new URL(callback, 'http://localhost')
    url.searchParams.set(name, value)
    return url.pathname + url.search
  }
  const tampered = (claims: (claims: JWTPayload) => JWTPayload) => async () => {
    const step = await begin()
    google.tamper = { claims }
    return step
  }
  const token = (make: (claims: JWTPayload) => Promise<string>) => async () => {
    const step = await begin()
    google.tamper = { token: make }
    return step
  }
  const rows: Row[] = [
    [
      'with another state',
      async () => {
        const step = await begin()
        return { ...step, callback: with_(step.callback, 'state', 'other') }
      },
    ],
    [
      'without a state',
      async () => {
        const step = await begin()
        return { ...step, callback: step.callback.replace(/&?state=[^&]+/, '') }
      },
    ],
    ['without the cookie of this browser', async () => ({ ...(await begin()), cookie: '' })],
    [
      'with the cookie of another attempt (login CSRF)',
      async () => ({ callback: (await begin()).callback, cookie: (await begin()).cookie }),
    ],
    [
      'with a made-up cookie',
      async () => ({ callback: (await begin()).callback, cookie: `${stepCookie}=${'A'.repeat(300)}` }),
    ],
    [
      'with a cookie that was changed',
      async () => {
        const step = await begin()
        return { ...step, cookie: step.cookie.replace(/.{4}$/, 'AAAA') }
      },
    ],
    [
      'with a cookie under a longer name',
      async () => {
        const step = await begin()
        return { ...step, cookie: `x${step.cookie}` }
      },
    ],
    [
      'a second time',
      async () => {
        const step = await begin()
        await get(step.callback, { cookie: step.cookie })
        return step
      },
    ],
    [
      'after ten minutes',
      async () => {
        const step = await begin()
        accounts.clock.advance(601_000)
        return step
      },
    ],
    [
      'with a code of another attempt',
      async () => {
        const [one, two] = [await begin(), await begin()]
        return {
          ...one,
          callback: with_(one.callback, 'code', new URL(two.callback, 'http://x').searchParams.get('code') ?? ''),
        }
      },
    ],
    [
      'with a made-up code',
      async () => {
        const step = await begin()
        return { ...step, callback: with_(step.callback, 'code', 'made-up') }
      },
    ],
    [
      'with an error in place of a code',
      async () => {
        const step = await begin()
        return { ...step, callback: step.callback.replace(/code=[^&]+/, 'error=access_denied') }
      },
    ],
    ['with another nonce', tampered((claims) => ({ ...claims, nonce: 'other' }))],
    ['without a nonce', tampered(({ nonce: _, ...claims }) => claims)],
    ['from another issuer', tampered((claims) => ({ ...claims, iss: 'https://evil.example' }))],
    ['for another client', tampered((claims) => ({ ...claims, aud: 'another-client' }))],
    ['for several clients', tampered((claims) => ({ ...claims, aud: [clientId, 'another'], azp: 'another' }))],
    ['with a token that is over', tampered((claims) => ({ ...claims, exp: Number(claims.iat) - 600 }))],
    ['with a token without an end', tampered(({ exp: _, ...claims }) => claims)],
    ['without a subject', tampered(({ sub: _, ...claims }) => claims)],
    ['with an empty subject', tampered((claims) => ({ ...claims, sub: '' }))],
    ['with a token that is not signed', token(async (claims) => new UnsecuredJWT(claims).encode())],
    [
      'with a token signed by our client secret',
      token((claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(clientSecret))),
    ],
    [
      "with a token of an attacker's key",
      token(async (claims) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: 'other' })
          .sign((await generateKeyPair('RS256')).privateKey),
      ),
    ],
    ['with an address that Google has not proved', tampered((claims) => ({ ...claims, email_verified: false }))],
    ['with an address whose proof is only a word', tampered((claims) => ({ ...claims, email_verified: 'true' }))],
    ['without an address', tampered(({ email: _, ...claims }) => claims)],
  ]
  it.each(rows)('%s [NF-6]', async (_name, attack) => {
    const { callback, cookie } = await attack()
    const answer = await get(callback, { cookie })
    expect(answer.statusCode).toBe(302)
    expect(locationOf(answer)).toMatch(/^\/login\/google/)
    expect(cookieOf(answer)).toBe('')
  })

  it.each([false, undefined, 'true', 1])(
    "to somebody's account, when email_verified is %j [NF-6]",
    async (isVerified) => {
      const victim = await accounts.person()
      google.person = { ...google.person, email: victim.email, email_verified: isVerified }
      const answer = await signIn()
      expect(locationOf(answer)).toBe('/login/google-unproved')
      expect(cookieOf(answer)).toBe('')
    },
  )

  it('to an account that somebody registered with the address without proving it [NF-6]', async () => {
    const planted = await accounts.person({ isVerified: false })
    google.person = { ...google.person, email: planted.email }
    expect(locationOf(await signIn())).toBe('/login/google-taken')
  })

  it('to an account that another Google account opens already [NF-6]', async () => {
    const owner = await accounts.person()
    google.person = { ...google.person, email: owner.email }
    await signIn()
    google.person = { ...google.person, sub: 'another-google' }
    expect(locationOf(await signIn())).toBe('/login/google-taken')
  })

  it('to a suspended account [NF-6]', async () => {
    const owner = await accounts.person()
    const admin = await accounts.person({ role: 'admin' })
    google.person = { ...google.person, email: owner.email }
    await signIn()
    await suspendUser(accounts.services, { actorId: admin.userId, userId: owner.userId })
    expect(locationOf(await signIn())).toBe('/login/suspended')
  })
})

describe('connecting Google', () => {
  it.each([
    ['in the browser of somebody else', async (step: string) => `${(await accounts.person()).cookie}; ${step}`],
    ['in a browser that signed out', async (step: string) => step],
  ])('%s connects nothing [NF-6]', async (_name, cookies) => {
    const { cookie } = await accounts.person()
    const step = await connectStep(cookie)
    const answer = await get(step.callback, { cookie: await cookies(step.cookie) })
    expect(locationOf(answer)).toBe('/settings?google=failed')
    expect((await get('/api/google', { cookie })).json().connected).toBeNull()
  })

  it('an account there that opens another one here connects nothing [NF-6]', async () => {
    await signIn()
    const { cookie } = await accounts.person()
    const step = await connectStep(cookie)
    const answer = await get(step.callback, { cookie: `${cookie}; ${step.cookie}` })
    expect(locationOf(answer)).toBe('/settings?google=taken')
  })

  it('takes the password again [NF-6]', async () => {
    const { cookie } = await accounts.person()
    expect((await accounts.post('/api/google/connect', { password: 'not it' }, { cookie })).statusCode).toBe(400)
  })
})

describe('after Google nobody is sent away', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\r\nx: y', ''])(
    'to %j [NF-6]',
    async (next) => {
      const { callback, cookie } = await begin(next)
      expect(locationOf(await get(callback, { cookie }))).toBe('/studio')
    },
  )
})
