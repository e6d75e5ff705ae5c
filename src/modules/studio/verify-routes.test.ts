// The door of verifying: open to everybody, counted, and bounded in what it holds at once.
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyMaxBytes } from '#contract/verify.ts'
import type { Http } from '#platform/http/serve.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp, testServices } from '../../../test/http.ts'
import { testFile } from '../../../test/pictures.ts'
import { verifyRoutes } from './verify-routes.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const servicesWith = (rateLimitsEnabled: boolean) =>
  testServices({ db: database.app, clock: testClock(), config: { rateLimitsEnabled } })
const routes = (http: Http) => verifyRoutes(http, http.services)

describe('POST /api/verify-file', () => {
  it('holds a bounded number of bytes at once, and asks whoever comes on top to come again [ST-14]', async () => {
    const busy = await testHttp({ services: servicesWith(false), routes })
    await busy.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = busy.app.server.address() as AddressInfo
    const body = new Uint8Array(await testFile('jpeg', 32, 32))
    const headers = { 'content-type': 'image/jpeg' }
    const ask = () => fetch(`http://127.0.0.1:${port}/api/verify-file`, { method: 'POST', headers, body })
    const announce = () => {
      const socket = connect(port, '127.0.0.1')
      socket.write(
        `POST /api/verify-file HTTP/1.1\r\nhost: x\r\ncontent-type: image/png\r\ncontent-length: ${verifyMaxBytes}\r\n\r\n`,
      )
      return socket
    }
    expect((await ask()).status).toBe(200)
    const slow = [announce(), announce(), announce(), announce()]
    await expect.poll(async () => (await ask()).status).toBe(503)
    expect((await ask()).headers.get('retry-after')).toBe('3')
    for (const socket of slow) socket.destroy()
    await expect.poll(async () => (await ask()).status).toBe(200)
    await busy.app.close()
  })

  it('is open to visitors and counted: the 21st file in a minute answers 429 [ST-14]', async () => {
    const limited = await testHttp({
      services: servicesWith(true),
      routes,
    })
    const payload = await testFile('jpeg', 32, 32)
    const headers = { 'content-type': 'image/jpeg' }
    const ask = () => limited.app.inject({ method: 'POST', url: '/api/verify-file', headers, payload })
    const answers = []
    for (let count = 0; count < 21; count += 1) answers.push((await ask()).statusCode)
    expect(answers).toEqual([...Array(20).fill(200), 429])
    await limited.app.close()
  })
})
