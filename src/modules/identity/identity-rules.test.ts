import { describe, expect, it } from 'vitest'
import { deriveSecrets } from '#platform/secrets.ts'
import { mintBearer, readBearer } from './bearer-token.ts'
import { deviceName } from './device-name.ts'
import { isReservedHandle, newReferralCode, proposeHandle } from './handle.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'

const now = new Date('2026-11-21T06:00:00Z')
const secrets = deriveSecrets('a master secret for these tests only, long enough')
const sessionId = '019350a0-0000-7000-8000-000000000001'

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('bearer tokens', () => {
  it('carry the session for an hour', async () => {
    const { token, expiresAt } = await mintBearer(secrets, sessionId, now)
    expect(expiresAt).toBe('2026-11-21T07:00:00.000Z')
    expect(await readBearer(secrets, token, now)).toBe(sessionId)
    expect(await readBearer(secrets, token, new Date('2026-11-21T06:59:59Z'))).toBe(sessionId)
    expect(await readBearer(secrets, token, new Date('2026-11-21T07:00:01Z'))).toBeNull()
  })

  it('of another secret, algorithm, audience or shape are nobody', async () => {
    const { token } = await mintBearer(secrets, sessionId, now)
    const [head, body, signature] = token.split('.')
    const forged = [
      (await mintBearer(deriveSecrets('another master secret of the same length!'), sessionId, now)).token,
      `${base64url({ alg: 'none' })}.${body}.`,
      `${base64url({ alg: 'none', typ: 'JWT' })}.${body}.${signature}`,
      `${head}.${base64url({ sid: sessionId, exp: 9_999_999_999, iss: 'rangoli', aud: 'rangoli:api' })}.${signature}`,
      `${head}.${body}.${signature?.slice(0, -2)}AA`,
      '',
      '..',
      'x'.repeat(10_000),
    ]
    for (const each of forged) expect(await readBearer(secrets, each, now)).toBeNull()
  })
})

describe('session tokens', () => {
  it('hold 256 random bits and are kept only as a hash', () => {
    const token = newSessionToken()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect(newSessionToken()).not.toBe(token)
    expect(hashSessionToken(token)).toHaveLength(32)
    expect(hashSessionToken(token).toString('base64url')).not.toContain(token)
  })
})

describe('handles', () => {
  it.each([
    ['Asha Rao', /^asha_rao_\d{4,6}$/],
    ['आशा राव', /^creator_\d{4,6}$/],
    ['José Ñandú', /^jose_nandu_\d{4,6}$/],
    ['admin', /^creator_\d{4,6}$/],
    ['---', /^creator_\d{4,6}$/],
    ['<script>alert(1)</script>', /^script_alert_1_scrip_\d{4,6}$/],
    ['x'.repeat(80), /^x{20}_\d{4,6}$/],
  ])('%s becomes one that fits the rule', (name, shape) => {
    const handle = proposeHandle(name)
    expect(handle).toMatch(shape)
    expect(handle).toMatch(/^[a-z0-9][a-z0-9_]{2,29}$/)
  })

  it('that would sound like the house are reserved', () => {
    expect(isReservedHandle('support')).toBe(true)
    expect(isReservedHandle('asha')).toBe(false)
  })

  it('referral codes are long and unlike each other', () => {
    const codes = new Set(Array.from({ length: 1000 }, newReferralCode))
    expect(codes.size).toBe(1000)
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{10}$/)
  })
})

describe('device names', () => {
  it.each([
    [
      'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36',
      'Chrome on Android',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox on Windows'],
    ['', 'Unknown device'],
  ])('%s reads as %s', (userAgent, device) => {
    expect(deviceName(userAgent)).toBe(device)
  })

  it('of anything else stay short', () => {
    expect(deviceName('curl/8.5.0').length).toBeLessThanOrEqual(60)
    expect(deviceName('\u0000<b>'.repeat(100)).length).toBeLessThanOrEqual(60)
  })
})
