// Sign-in with Google while its provider cannot be reached: said in words, nobody is let in, and the next one asks anew.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { cookieOf, password, startAccounts, type TestAccounts } from '../../../test/accounts.ts'
import { clientId, clientSecret, startOpenidProvider } from '../../../test/fakes/openid-provider.ts'

let accounts: TestAccounts
beforeAll(async () => {
  const google = await startOpenidProvider()
  accounts = await startAccounts({
    config: { google: { clientId, clientSecret, issuer: google.issuer }, publicUrl: 'http://localhost:3000' },
  })
  await google.close()
})
afterAll(() => accounts?.close())

it('leads back to the sign-in page, which says so, each time anew [NF-6]', async () => {
  for (let time = 0; time < 2; time++) {
    const answer = await accounts.send('GET', '/auth/google?next=%2Fwallet')
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/login/google-away'])
    expect(cookieOf(answer)).toBe('')
  }
})

it('refuses to connect with provider_unavailable, in the reader’s language, and connects nothing [NF-6]', async () => {
  const person = await accounts.person()
  for (const [language, words] of [
    ['en', /Google cannot be reached right now/],
    ['hi', /[\u0900-\u097F]/],
  ] as const) {
    const headers = { cookie: person.cookie, 'accept-language': language }
    const answer = await accounts.post('/api/google/connect', { password }, headers)
    expect([answer.statusCode, answer.json().code]).toEqual([503, 'provider_unavailable'])
    expect(answer.json().detail).toMatch(words)
  }
  const { rows } = await accounts.database.owner.pool.query('SELECT 1 FROM outside_identities')
  expect(rows).toEqual([])
})
