// The language an account keeps, over HTTP.
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { findLocale } from './locale.sql.ts'
import { identityModule, readSessions } from './module.ts'

let database: TestDatabase
let http: Http
let cookie = ''
beforeAll(async () => {
  database = await testDatabase()
  const services = testServices({ db: database.app, config: { rateLimitsEnabled: false }, enqueue: async () => {} })
  const modules = [identityModule({ countCreations: async () => 0 })]
  http = await testHttp({ services, sessions: readSessions(services), modules })
  const payload = { name: 'Asha', email: 'asha.locale@example.com', password: 'violet-harbour-74' }
  const answer = await http.app.inject({ method: 'POST', url: '/api/register', payload })
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(async () => {
  await http.app.close()
  await database.close()
})

const put = (payload: object, headers: Record<string, string> = { cookie }) =>
  http.app.inject({ method: 'PUT', url: '/api/profile/locale', payload, headers })

async function ownId(): Promise<string> {
  const rows = await database.owner.call<{ id: string }>('test_user', 'SELECT id FROM users', [])
  return rows[0]?.id ?? ''
}

it('an account keeps the language it is told, and has none before [NF-11]', async () => {
  const userId = await ownId()
  expect(await findLocale(database.app, userId)).toBeNull()
  expect((await put({ locale: 'hi' })).statusCode).toBe(204)
  expect(await findLocale(database.app, userId)).toBe('hi')
})

it('an unknown language, or another field beside it, is not valid [NF-11]', async () => {
  for (const body of [{ locale: 'xx' }, {}, { locale: 'hi', role: 'admin' }])
    expect((await put(body)).json()).toMatchObject({ status: 400, code: 'validation_failed' })
})

it('is for the signed-in only, and says so in the language that is asked for [NF-11]', async () => {
  const answer = await put({ locale: 'hi' }, { 'accept-language': 'hi-IN,en;q=0.5' })
  expect(answer.statusCode).toBe(401)
  expect(answer.headers['content-language']).toBe('hi-IN')
  expect(answer.json()).toMatchObject({
    code: 'unauthenticated',
    title: 'कृपया साइन इन करें।',
    detail: 'कृपया साइन इन करें।',
  })
})

it('what is wrong with a field is said in Hindi where Hindi was chosen, under its own name [NF-11]', async () => {
  const payload = { name: 'Asha', email: 'no address', password: 'short' }
  const answer = await http.app.inject({
    method: 'POST',
    url: '/api/register',
    payload,
    headers: { cookie: 'locale=hi' },
  })
  expect(answer.json().fields).toEqual([
    { field: 'email', message: 'यह ईमेल पता नहीं है।' },
    { field: 'password', message: 'कम से कम 10 अक्षर।' },
  ])
})
