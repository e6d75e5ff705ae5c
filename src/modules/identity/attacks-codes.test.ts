// Attacks on links and second factors: replay, swap, age, guessing, many at once. Every row must fail.
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cookieOf, type Person, password, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { suspendUser } from './index.ts'

const start = '2026-11-21T06:00:00.000Z'
const minute = 60_000
const better = 'quiet-lantern-58'
let accounts: TestAccounts

beforeAll(async () => {
  accounts = await startAccounts()
})
afterAll(() => accounts.close())
beforeEach(() => accounts.clock.set(start))

const post: TestAccounts['post'] = (...call) => accounts.post(...call)
const reset = (token: string, to = better) => post('/api/password/reset', { token, password: to })
const verify = (token: string) => post('/api/email/verify', { token })
const logIn = (person: Person, with_ = password) => post('/api/login', { email: person.email, password: with_ })

async function resetLink(person: Person): Promise<string> {
  await post('/api/password/forgot', { email: person.email })
  await accounts.runJobs()
  return accounts.linkToken(person.email, 'reset')
}
async function verifyLink(person: Person): Promise<string> {
  await post('/api/email/verify/resend', {}, { cookie: person.cookie })
  return accounts.linkToken(person.email, 'verify-email')
}
async function changeLink(person: Person, email: string): Promise<string> {
  const answer = await post('/api/email/change', { email, password }, { cookie: person.cookie })
  expect(answer.statusCode).toBe(202)
  return accounts.linkToken(email, 'verify-email')
}
const suspend = async (person: Person) => {
  const admin = await accounts.person({ role: 'admin' })
  await suspendUser(accounts.services, { actorId: admin.userId, userId: person.userId })
}
const swapCase = (text: string) => text.replace(/[a-z]/gi, (at) => (at < 'a' ? at.toLowerCase() : at.toUpperCase()))

describe('a link for a new password is no good', () => {
  type Row = [string, (token: string, person: Person) => Promise<string>]
  const rows: Row[] = [
    [
      'a second time',
      async (token) => {
        await reset(token)
        return token
      },
    ],
    [
      'after an hour',
      async (token) => {
        accounts.clock.advance(60 * minute + 1)
        return token
      },
    ],
    [
      'once a newer one was sent',
      async (token, person) => {
        accounts.clock.advance(2 * minute)
        await resetLink(person)
        return token
      },
    ],
    ['cut', async (token) => token.slice(0, -1)],
    ['lengthened', async (token) => `${token}A`],
    ['in other case', async (token) => swapCase(token)],
    [
      'for a suspended account',
      async (token, person) => {
        await suspend(person)
        return token
      },
    ],
    [
      'once the password was changed',
      async (token, person) => {
        await post('/api/password/change', { currentPassword: password, password: better }, { cookie: person.cookie })
        return token
      },
    ],
    [
      'once the address moved',
      async (token, person) => {
        await verify(await changeLink(person, `moved-${person.email}`))
        return token
      },
    ],
    ['when it is one for an address', async () => verifyLink(await accounts.person({ isVerified: false }))],
    ['when it is one for a new address', async (_token, person) => changeLink(person, `other-${person.email}`)],
    ['when it is a session token', async (_token, person) => person.token],
  ]
  it.each(rows)('%s [NF-6]', async (_name, attack) => {
    const person = await accounts.person()
    const token = await attack(await resetLink(person), person)
    expect((await reset(token, 'evil-harbour-4711')).statusCode).toBe(404)
    expect((await logIn(person, 'evil-harbour-4711')).statusCode).toBe(401)
  })

  it('twenty times at once: one has it [NF-6]', async () => {
    const token = await resetLink(await accounts.person())
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => reset(token, `${better}-${at}`)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, ...Array(19).fill(404)])
  }, 60_000)

  it('with a password that is easy to guess, and stays good for a better one', async () => {
    const token = await resetLink(await accounts.person())
    expect((await reset(token, 'password1234')).statusCode).toBe(400)
    expect((await reset(token)).statusCode).toBe(200)
  })
})

describe('a new password by link', () => {
  it('ends every session and opens none, and the second factor stays [NF-6]', async () => {
    const { person } = await withTwoFactor()
    const answer = await reset(await resetLink(person))
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['set-cookie']).toBeUndefined()
    expect((await accounts.profile({ cookie: person.cookie })).statusCode).toBe(401)
    expect((await logIn(person, better)).json()).toHaveProperty('twoFactor')
  })

  it('throws out whoever registered with the address before its owner came [NF-6]', async () => {
    const { person } = await withTwoFactor({ isVerified: false })
    expect((await reset(await resetLink(person))).statusCode).toBe(200)
    const answer = await logIn(person, better)
    expect(answer.json().user).toMatchObject({ isEmailVerified: true, hasTwoFactor: false })
  })
})

describe('a link that proves an address is no good', () => {
  type Row = [string, (token: string, person: Person) => Promise<string>]
  const rows: Row[] = [
    [
      'a second time',
      async (token) => {
        await verify(token)
        return token
      },
    ],
    [
      'after a day',
      async (token) => {
        accounts.clock.advance(24 * 60 * minute + 1)
        return token
      },
    ],
    [
      'once a newer one was sent',
      async (token, person) => {
        accounts.clock.advance(2 * minute)
        await verifyLink(person)
        return token
      },
    ],
    [
      'once the address moved',
      async (token, person) => {
        await verify(await changeLink(person, `moved-${person.email}`))
        return token
      },
    ],
    ['when it is one for a password', async (_token, person) => resetLink(person)],
    ['in other case', async (token) => swapCase(token)],
  ]
  it.each(rows)('%s [NF-6]', async (_name, attack) => {
    const person = await accounts.person({ isVerified: false })
    const token = await attack(await verifyLink(person), person)
    expect((await verify(token)).statusCode).toBe(404)
  })

  it('for an address that another account has proved meanwhile [NF-6]', async () => {
    const [first, second] = [await accounts.person(), await accounts.person()]
    const [one, two] = [await changeLink(first, 'wanted@example.com'), await changeLink(second, 'wanted@example.com')]
    expect((await verify(one)).statusCode).toBe(200)
    expect((await verify(two)).statusCode).toBe(409)
    expect((await logIn(second)).statusCode).toBe(200)
  })

  it('when it was made for a taken address: its mailbox is told instead [NF-6]', async () => {
    const [owner, thief] = [await accounts.person(), await accounts.person()]
    await post('/api/email/change', { email: owner.email, password }, { cookie: thief.cookie })
    expect((await accounts.mails(owner.email)).join()).not.toContain('verify-email#')
  })
})

interface Guarded {
  person: Person
  codes: string[]
  /** The app's code now, or so many milliseconds away. */
  code(awayMs?: number): string
  challenge(): Promise<string>
}

async function withTwoFactor(options: { isVerified?: boolean } = {}): Promise<Guarded> {
  const person = await accounts.person(options)
  const { cookie } = person
  const { secret } = (await post('/api/two-factor/set-up', { password }, { cookie })).json()
  const totp = new TOTP({ secret })
  const code = (awayMs = 0) => totp.generate({ timestamp: accounts.clock.now().getTime() + awayMs })
  const answer = await post('/api/two-factor/confirm', { code: code() }, { cookie })
  expect(answer.statusCode).toBe(200)
  // The code that switched it on is used up.
  accounts.clock.advance(2 * minute)
  const challenge = async () => (await logIn(person)).json().twoFactor.challenge
  return { person, codes: answer.json().recoveryCodes, code, challenge }
}
const enter = (challenge: string, code: string) => post('/api/two-factor/sign-in', { challenge, code })

describe('the second step is not passed by', () => {
  type Row = [string, (guarded: Guarded) => Promise<{ challenge: string; code: string }>]
  const rows: Row[] = [
    [
      'a code that was used',
      async (g) => {
        const code = g.code()
        await enter(await g.challenge(), code)
        return { challenge: await g.challenge(), code }
      },
    ],
    [
      'an older code after a newer one',
      async (g) => {
        await enter(await g.challenge(), g.code())
        return { challenge: await g.challenge(), code: g.code(-30_000) }
      },
    ],
    ['a code of two minutes ago', async (g) => ({ challenge: await g.challenge(), code: g.code(-120_000) })],
    ['a code of two minutes ahead', async (g) => ({ challenge: await g.challenge(), code: g.code(120_000) })],
    [
      'a code of another account',
      async (g) => ({ challenge: await g.challenge(), code: (await withTwoFactor()).code() }),
    ],
    [
      'a recovery code that was used',
      async (g) => {
        const code = g.codes[0] ?? ''
        await enter(await g.challenge(), code)
        return { challenge: await g.challenge(), code }
      },
    ],
    [
      "another account's recovery code",
      async (g) => ({ challenge: await g.challenge(), code: (await withTwoFactor()).codes[0] ?? '' }),
    ],
    [
      'recovery codes that were renewed',
      async (g) => {
        await post('/api/two-factor/recovery-codes', { code: g.code() }, { cookie: g.person.cookie })
        return { challenge: await g.challenge(), code: g.codes[0] ?? '' }
      },
    ],
    [
      'a challenge that was used',
      async (g) => {
        const challenge = await g.challenge()
        await enter(challenge, g.code())
        return { challenge, code: g.codes[0] ?? '' }
      },
    ],
    [
      'a challenge of ten minutes ago',
      async (g) => {
        const challenge = await g.challenge()
        accounts.clock.advance(10 * minute + 1)
        return { challenge, code: g.code() }
      },
    ],
    ['a made-up challenge', async (g) => ({ challenge: 'A'.repeat(43), code: g.code() })],
    ['a link in place of the challenge', async (g) => ({ challenge: await resetLink(g.person), code: g.code() })],
    [
      'the challenge of another account',
      async (g) => ({ challenge: await (await withTwoFactor()).challenge(), code: g.code() }),
    ],
    [
      'a challenge from before a new password',
      async (g) => {
        const challenge = await g.challenge()
        await reset(await resetLink(g.person))
        return { challenge, code: g.code() }
      },
    ],
    [
      'digits of another script',
      async (g) => ({
        challenge: await g.challenge(),
        code: g.code().replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? ''),
      }),
    ],
    ['zeros', async (g) => ({ challenge: await g.challenge(), code: '000000' })],
  ]
  it.each(rows)('%s [NF-6]', async (_name, attack) => {
    const { challenge, code } = await attack(await withTwoFactor())
    const answer = await enter(challenge, code)
    expect(answer.statusCode).toBe(401)
    expect(answer.headers['set-cookie']).toBeUndefined()
  })

  it('guessing: ten tries in a quarter of an hour, also of all at once, and no password helps [NF-6]', async () => {
    const guarded = await withTwoFactor()
    const challenge = await guarded.challenge()
    const wrong = Array.from({ length: 60 }, (_, at) => String(at).padStart(6, '0'))
    const answers = await Promise.all(wrong.map((code) => enter(challenge, code)))
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(10)
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(50)
    expect((await enter(await guarded.challenge(), guarded.code())).statusCode).toBe(429)
    accounts.clock.advance(16 * minute)
    expect((await enter(await guarded.challenge(), guarded.code())).statusCode).toBe(200)
  })

  it.each(['code', 'recovery code'])('one %s twenty times at once: one has it [NF-6]', async (kind) => {
    const guarded = await withTwoFactor()
    const challenges = await Promise.all(Array.from({ length: 8 }, () => guarded.challenge()))
    const code = kind === 'code' ? guarded.code() : (guarded.codes[3] ?? '')
    const answers = await Promise.all(challenges.map((challenge) => enter(challenge, code)))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })

  it('a suspended account, with everything right [NF-6]', async () => {
    const guarded = await withTwoFactor()
    const challenge = await guarded.challenge()
    await suspend(guarded.person)
    expect((await enter(challenge, guarded.code())).statusCode).toBe(403)
  })
})

describe('an open browser alone does not change', () => {
  const wrong = 'not-the-password-1'
  it.each([
    ['the password', '/api/password/change', { currentPassword: wrong, password: better }],
    ['the address', '/api/email/change', { email: 'evil@example.com', password: wrong }],
    ['the second factor', '/api/two-factor/set-up', { password: wrong }],
  ])('%s [NF-6]', async (_name, url, body) => {
    const person = await accounts.person()
    expect((await post(url, body, { cookie: person.cookie })).statusCode).toBe(400)
    expect((await logIn(person)).statusCode).toBe(200)
    expect(await accounts.mails('evil@example.com')).toEqual([])
  })

  it('the address of an account without a password, unless it was opened just now [NF-6]', async () => {
    const person = await accounts.person({ hasPassword: false })
    accounts.clock.advance(16 * minute)
    const change = () =>
      post('/api/email/change', { email: 'evil@example.com', password: '' }, { cookie: person.cookie })
    expect((await change()).statusCode).toBe(403)
  })

  it.each([
    ['the password alone', (g: Guarded) => ({ password, code: '000000', cookie: g.person.cookie })],
    ['a code alone', (g: Guarded) => ({ password: wrong, code: g.code(), cookie: g.person.cookie })],
  ])('the second factor, by %s [NF-6]', async (_name, attack) => {
    const guarded = await withTwoFactor()
    const { cookie, ...body } = attack(guarded)
    expect((await post('/api/two-factor/disable', body, { cookie })).statusCode).toBe(400)
    expect((await logIn(guarded.person)).json()).toHaveProperty('twoFactor')
  })

  it('a second factor that is on, for another app [NF-6]', async () => {
    const { person } = await withTwoFactor()
    expect((await post('/api/two-factor/set-up', { password }, { cookie: person.cookie })).statusCode).toBe(409)
  })

  it('a set-up of half an hour ago into a second factor [NF-6]', async () => {
    const { cookie } = await accounts.person()
    const { secret } = (await post('/api/two-factor/set-up', { password }, { cookie })).json()
    accounts.clock.advance(31 * minute)
    const code = new TOTP({ secret }).generate({ timestamp: accounts.clock.now().getTime() })
    expect((await post('/api/two-factor/confirm', { code }, { cookie })).statusCode).toBe(409)
  })

  it('the secret stays sealed in the database, and links and codes are there as hashes alone [NF-6]', async () => {
    const guarded = await withTwoFactor()
    const token = await resetLink(guarded.person)
    const rows = await accounts.database.owner.call<{ text: string }>(
      'test_secrets',
      `SELECT (SELECT string_agg(t::text, '') FROM one_time_tokens t) || (SELECT string_agg(s::text, '') FROM two_factor_secrets s)
        || (SELECT string_agg(c::text, '') FROM recovery_codes c) || (SELECT string_agg(e::text, '') FROM sessions e) AS text`,
      [],
    )
    const stored = rows[0]?.text ?? ''
    for (const secret of [token, guarded.person.token, ...guarded.codes]) {
      expect(stored).not.toContain(secret)
      expect(stored).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })

  it('sessions opened before the second factor was switched on end with it [NF-6]', async () => {
    const person = await accounts.person()
    const other = await accounts.signIn(person)
    const { secret } = (await post('/api/two-factor/set-up', { password }, { cookie: person.cookie })).json()
    const code = new TOTP({ secret }).generate({ timestamp: accounts.clock.now().getTime() })
    expect((await post('/api/two-factor/confirm', { code }, { cookie: person.cookie })).statusCode).toBe(200)
    expect((await accounts.profile({ cookie: other })).statusCode).toBe(401)
    expect((await accounts.profile({ cookie: person.cookie })).statusCode).toBe(200)
    expect(cookieOf(await logIn(person))).toBe('')
  })
})
