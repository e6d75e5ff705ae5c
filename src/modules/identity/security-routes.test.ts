// What guards an account over HTTP: each declared reply of each address, in the order a person meets them.
// Longer than most files: all of it asks one server that is started once.
import { TOTP } from 'otpauth'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endpoints } from '#contract/index.ts'
import { cookieOf, type Person, password, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { suspendUser } from './index.ts'

const start = '2026-11-21T06:00:00.000Z'
const better = 'quiet-lantern-58'
let accounts: TestAccounts

beforeAll(async () => {
  accounts = await startAccounts({ config: { adminEmail: 'boss@example.com', isAdminTwoFactorRequired: true } })
})
afterAll(() => accounts.close())
beforeEach(() => accounts.clock.set(start))

const post: TestAccounts['post'] = (...call) => accounts.post(...call)
const logIn = (email: string, with_ = password) => post('/api/login', { email, password: with_ })
const totpNow = (secret: string) => new TOTP({ secret }).generate({ timestamp: accounts.clock.now().getTime() })

async function switchOn(person: Pick<Person, 'cookie'>) {
  const { secret } = (await post('/api/two-factor/set-up', { password }, { cookie: person.cookie })).json()
  const answer = await post('/api/two-factor/confirm', { code: totpNow(secret) }, { cookie: person.cookie })
  accounts.clock.advance(120_000)
  return { secret, codes: answer.json().recoveryCodes as string[] }
}

describe('an address', () => {
  it('is proved by the link of the registration, in the language of the browser', async () => {
    const body = { name: 'Asha Rao', email: 'New@Example.com', password }
    const answer = await post('/api/register', body, { 'accept-language': 'hi-IN,hi;q=0.9' })
    expect(answer.json().user.isEmailVerified).toBe(false)
    expect((await accounts.mails('new@example.com'))[0]).toContain('नमस्ते Asha Rao')
    const token = await accounts.linkToken('new@example.com', 'verify-email')
    const proved = await post('/api/email/verify', { token })
    expect(proved.statusCode).toBe(200)
    expect(proved.json()).toEqual({ email: 'new@example.com' })
    expect((await accounts.profile({ cookie: cookieOf(answer) })).json().isEmailVerified).toBe(true)
  })

  it('is sent one link a minute, and none once it is proved', async () => {
    const person = await accounts.person({ isVerified: false })
    const again = () => post('/api/email/verify/resend', {}, { cookie: person.cookie })
    expect((await again()).statusCode).toBe(202)
    await again()
    expect(await accounts.mails(person.email)).toHaveLength(1)
    accounts.clock.advance(61_000)
    await again()
    expect(await accounts.mails(person.email)).toHaveLength(2)
    await post('/api/email/verify', { token: await accounts.linkToken(person.email, 'verify-email') })
    accounts.clock.advance(61_000)
    await again()
    expect(await accounts.mails(person.email)).toHaveLength(2)
  })

  it('changes when the new one is proved, and the old one is told', async () => {
    const person = await accounts.person()
    const body = { email: 'Moved@Example.com', password }
    expect((await post('/api/email/change', body, { cookie: person.cookie })).statusCode).toBe(202)
    expect((await accounts.profile({ cookie: person.cookie })).json().email).toBe(person.email)
    const token = await accounts.linkToken('moved@example.com', 'verify-email')
    expect((await post('/api/email/verify', { token })).statusCode).toBe(200)
    expect((await accounts.profile({ cookie: person.cookie })).json()).toMatchObject({
      email: 'moved@example.com',
      isEmailVerified: true,
    })
    expect((await accounts.mails(person.email))[0]).toContain('moved@example.com')
    expect((await logIn(person.email)).statusCode).toBe(401)
    expect((await logIn('moved@example.com')).statusCode).toBe(200)
  })

  it('that is the present one, or none, is refused by name', async () => {
    const person = await accounts.person()
    for (const email of [person.email.toUpperCase(), 'no address']) {
      const answer = await post('/api/email/change', { email, password }, { cookie: person.cookie })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().fields[0].field).toBe('email')
    }
  })

  it('named as ADMIN_EMAIL makes an admin once it is proved and not before', async () => {
    const answer = await post('/api/register', { name: 'Boss', email: 'boss@example.com', password })
    expect(answer.json().user.role).toBe('user')
    await post('/api/email/verify', { token: await accounts.linkToken('boss@example.com', 'verify-email') })
    const boss = (await accounts.profile({ cookie: cookieOf(answer) })).json()
    expect(boss).toMatchObject({ role: 'admin', isTwoFactorDue: true })
  })
})

describe('a password', () => {
  it('is set anew by a link, which ends every session', async () => {
    const person = await accounts.person()
    expect((await post('/api/password/forgot', { email: person.email.toUpperCase() })).statusCode).toBe(202)
    await accounts.runJobs()
    const token = await accounts.linkToken(person.email, 'reset')
    expect((await post('/api/password/reset', { token, password: better })).statusCode).toBe(200)
    expect((await accounts.profile({ cookie: person.cookie })).statusCode).toBe(401)
    expect((await logIn(person.email, better)).statusCode).toBe(200)
    expect((await logIn(person.email)).statusCode).toBe(401)
  })

  it('forgotten again within the minute sends no second message, and for a suspended or unknown account none', async () => {
    const [person, banned, admin] = [
      await accounts.person(),
      await accounts.person(),
      await accounts.person({ role: 'admin' }),
    ]
    await suspendUser(accounts.services, { actorId: admin.userId, userId: banned.userId })
    for (const email of [person.email, person.email, banned.email, 'nobody@example.com'])
      await post('/api/password/forgot', { email })
    await accounts.runJobs()
    const sent = await Promise.all([person.email, banned.email, 'nobody@example.com'].map(accounts.mails))
    expect(sent.map((mails) => mails.length)).toEqual([1, 0, 0])
  })

  it('changed by its owner ends the other sessions and keeps this one', async () => {
    const person = await accounts.person()
    const other = await accounts.signIn(person)
    const body = { currentPassword: password, password: better }
    expect((await post('/api/password/change', body, { cookie: person.cookie })).statusCode).toBe(204)
    expect((await accounts.profile({ cookie: person.cookie })).statusCode).toBe(200)
    expect((await accounts.profile({ cookie: other })).statusCode).toBe(401)
    expect((await accounts.mails(person.email))[0]).toContain('password')
  })

  it('of an account without one is set by link alone, and a weak one is refused', async () => {
    const without = await accounts.person({ hasPassword: false })
    const change = (cookie: string, to: string) =>
      post('/api/password/change', { currentPassword: password, password: to }, { cookie })
    expect((await change(without.cookie, better)).statusCode).toBe(409)
    const answer = await change((await accounts.person()).cookie, 'password1234')
    expect(answer.json().fields[0].field).toBe('password')
  })
})

describe('the second factor', () => {
  it('is set up by QR code, confirmed, asked for, and switched off again', async () => {
    const person = await accounts.person()
    const { cookie } = person
    const state = async () => (await accounts.send('GET', '/api/two-factor', { cookie })).json()
    expect(await state()).toEqual({ enabledAt: null, recoveryCodesLeft: 0, isRequired: false })
    const setUp = (await post('/api/two-factor/set-up', { password }, { cookie })).json()
    expect(setUp.address).toBe(
      `otpauth://totp/Rangoli:${encodeURIComponent(person.email)}?issuer=Rangoli&secret=${setUp.secret}&algorithm=SHA1&digits=6&period=30`,
    )
    expect(setUp.qr.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
    expect((await post('/api/two-factor/confirm', { code: '000000' }, { cookie })).statusCode).toBe(400)
    const { secret, codes } = await switchOn(person)
    expect(codes).toHaveLength(10)
    expect(await state()).toMatchObject({ enabledAt: start, recoveryCodesLeft: 10 })
    const { challenge } = (await logIn(person.email)).json().twoFactor
    const entered = await post('/api/two-factor/sign-in', {
      challenge,
      code: ` ${codes[0]?.toUpperCase().replace('-', ' ')} `,
    })
    expect(entered.json().user.hasTwoFactor).toBe(true)
    expect((await accounts.profile({ cookie: cookieOf(entered) })).statusCode).toBe(200)
    expect((await state()).recoveryCodesLeft).toBe(9)
    const renewed = await post('/api/two-factor/recovery-codes', { code: totpNow(secret) }, { cookie })
    expect(renewed.json().recoveryCodes).not.toContain(codes[1])
    accounts.clock.advance(60_000)
    expect((await post('/api/two-factor/disable', { password, code: totpNow(secret) }, { cookie })).statusCode).toBe(
      204,
    )
    expect(await state()).toMatchObject({ enabledAt: null, recoveryCodesLeft: 0 })
    expect((await logIn(person.email)).json()).toHaveProperty('token')
    expect((await accounts.mails(person.email)).map((text) => text.includes('switched off'))[0]).toBe(true)
  })

  it('is a conflict where there is none: to confirm, to switch off, to renew', async () => {
    const { cookie } = await accounts.person()
    expect((await post('/api/two-factor/confirm', { code: '123456' }, { cookie })).statusCode).toBe(409)
    expect((await post('/api/two-factor/disable', { password, code: '123456' }, { cookie })).statusCode).toBe(409)
    expect((await post('/api/two-factor/recovery-codes', { code: '123456' }, { cookie })).statusCode).toBe(400)
  })

  it('demanded of admins leaves nothing open but setting it up, and then everything; it stays on [AD-1]', async () => {
    const { cookie } = await accounts.person({ role: 'admin' })
    const patch = () => accounts.send('PATCH', '/api/profile', { cookie }, { name: 'Boss' })
    expect((await patch()).statusCode).toBe(403)
    expect((await accounts.send('GET', '/api/google', { cookie })).statusCode).toBe(403)
    expect((await accounts.profile({ cookie })).json().isTwoFactorDue).toBe(true)
    const { secret } = await switchOn({ cookie })
    expect((await patch()).statusCode).toBe(200)
    expect((await post('/api/two-factor/disable', { password, code: totpNow(secret) }, { cookie })).statusCode).toBe(
      409,
    )
  })
})

describe('a session', () => {
  it('is named by its owner, and all others are ended in one act', async () => {
    const person = await accounts.person()
    await accounts.signIn(person)
    await accounts.signIn(person)
    const list = async () => (await accounts.send('GET', '/api/sessions', { cookie: person.cookie })).json().items
    const [first] = await list()
    const named = await accounts.send(
      'PATCH',
      `/api/sessions/${first.id}`,
      { cookie: person.cookie },
      { device: 'आशा का फ़ोन' },
    )
    expect(named.statusCode).toBe(204)
    expect((await list())[0].device).toBe('आशा का फ़ोन')
    const ended = await accounts.send('DELETE', '/api/sessions', { cookie: person.cookie })
    expect(ended.json()).toEqual({ ended: 2 })
    expect(await list()).toHaveLength(1)
  })

  it('on a device never seen is told to the owner, on a known one it is not', async () => {
    const person = await accounts.person({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Chrome/140.0' })
    const enter = (userAgent: string) =>
      post('/api/login', { email: person.email, password }, { 'user-agent': userAgent })
    await enter('Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0')
    expect(await accounts.mails(person.email)).toEqual([])
    await enter('Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Version/17.0 Mobile Safari/604.1')
    expect((await accounts.mails(person.email))[0]).toContain('Safari on iOS')
  })
})

describe('a profile picture', () => {
  const put = (cookie: string, bytes: Buffer) =>
    accounts.http.app.inject({
      method: 'PUT',
      url: '/api/profile/picture',
      headers: { cookie, 'content-type': 'application/octet-stream' },
      payload: bytes,
    })
  const drawn = (format: 'png' | 'jpeg' | 'webp' | 'avif') =>
    sharp({ create: { width: 300, height: 200, channels: 3, background: '#c04a1a' } })
      .withExif({ IFD0: { Copyright: 'a secret place' } })
      .toFormat(format)
      .toBuffer()

  it.each(['png', 'jpeg', 'webp', 'avif'] as const)(
    'of a %s becomes a square without its metadata, and goes away again',
    async (format) => {
      const { cookie } = await accounts.person()
      const { pictureUrl } = (await put(cookie, await drawn(format))).json()
      const file = await accounts.send('GET', pictureUrl)
      expect(file.headers).toMatchObject({
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      expect(await sharp(file.rawPayload).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
      expect(file.rawPayload.includes('a secret place')).toBe(false)
      const gone = await accounts.send('DELETE', '/api/profile/picture', { cookie })
      expect(gone.json().pictureUrl).toBeNull()
      expect((await accounts.send('GET', pictureUrl)).statusCode).toBe(404)
    },
  )

  it.each<[string, () => Buffer | Promise<Buffer>]>([
    ['an SVG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a page', () => Buffer.from('<html><script>alert(1)</script>')],
    ['a GIF', () => Buffer.from('R0lGODlhAQABAAAAACw=', 'base64')],
    ['half a PNG', async () => (await drawn('png')).subarray(0, 100)],
    [
      'a PNG that says to be gigantic',
      async () => {
        const png = Buffer.from(await drawn('png'))
        png.writeUInt32BE(60_000, 16)
        png.writeUInt32BE(60_000, 20)
        return png
      },
    ],
    [
      'one pixel',
      () =>
        sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
          .png()
          .toBuffer(),
    ],
    ['nothing', () => Buffer.alloc(0)],
  ])('%s is refused and changes nothing', async (_name, bytes) => {
    const { cookie } = await accounts.person()
    expect((await put(cookie, await bytes())).statusCode).toBe(400)
    expect((await accounts.profile({ cookie })).json().pictureUrl).toBeNull()
  })

  it.each(['x', `${'a'.repeat(64)}-96.webp`, `${'a'.repeat(64)}-97.webp`, '..%2f..%2fsecrets'])(
    'file %s is not there',
    async (name) => {
      expect((await accounts.send('GET', `/media/u/${name}`)).statusCode).toBe(404)
    },
  )
})

describe('where Google is not offered', () => {
  it('the sign-in page says so, connecting is not found, and the ways to it lead nowhere', async () => {
    const { cookie } = await accounts.person()
    expect((await accounts.send('GET', '/api/ways-in')).json()).toEqual({ google: false })
    expect((await accounts.send('GET', '/api/google', { cookie })).json()).toEqual({
      isOffered: false,
      connected: null,
    })
    expect((await post('/api/google/connect', { password }, { cookie })).statusCode).toBe(404)
    expect((await accounts.send('DELETE', '/api/google', { cookie })).statusCode).toBe(204)
    expect((await accounts.send('GET', '/auth/google')).statusCode).toBe(404)
  })
})

describe('every address of accounts', () => {
  const ours = endpoints.filter(({ id }) => id.startsWith('identity.'))
  it.each(ours.filter(({ auth }) => auth === 'user').map(({ method, path }) => [method, path] as const))(
    '%s %s is for the signed-in only',
    async (method, path) => {
      const url = path.replace(/:\w+/g, 'ses_01h455vb4pex5vsknk084sn02q')
      const answer = await accounts.send(method, url, {}, method === 'GET' ? undefined : {})
      expect(answer.statusCode).toBe(401)
    },
  )

  it.each(
    ours.filter(({ body, takes }) => body && takes !== 'file').map(({ method, path }) => [method, path] as const),
  )('%s %s refuses a body of another shape', async (method, path) => {
    const { cookie } = await accounts.person()
    const url = path.replace(/:\w+/g, 'ses_01h455vb4pex5vsknk084sn02q')
    for (const body of [
      [],
      { token: 7, email: {}, password: [], code: null, challenge: 1, device: 3, currentPassword: 1 },
    ]) {
      expect((await accounts.send(method, url, { cookie }, body)).statusCode).toBe(400)
    }
  })
})
