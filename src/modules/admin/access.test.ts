// Who may ask for what: every address of the console, as everybody who must not.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { endpoints } from '#contract/index.ts'
import { type Console, openConsole, type Who } from '../../../test/console.ts'

let console: Console
beforeAll(async () => {
  console = await openConsole()
})
afterAll(() => console?.close())

const ofConsole = endpoints.filter(({ path }) => path.startsWith('/api/admin/'))
const addresses = ofConsole.flatMap((endpoint) =>
  [endpoint.path, ...(endpoint.aliases ?? [])].map((path) => ({ method: endpoint.method, path })),
)

const ask = ({ method, path }: { method: Endpoint['method']; path: string }, as: Who | 'visitor') =>
  console.http.app.inject({
    method,
    url: path.replace(/:\w+/g, 'x'),
    headers: as === 'visitor' ? {} : { authorization: `Bearer ${as}` },
    ...(method === 'GET' ? {} : { payload: {} }),
  })

describe('the console', () => {
  it('declares every one of its addresses for admins [AD-6]', () => {
    expect(ofConsole.length).toBeGreaterThan(25)
    expect(ofConsole.every(({ auth }) => auth === 'admin')).toBe(true)
  })

  it.each(addresses)('$method $path refuses visitors, users and moderators [AD-6]', async (address) => {
    expect((await ask(address, 'visitor')).statusCode).toBe(401)
    for (const as of ['asha', 'meera'] as const) {
      const answer = await ask(address, as)
      expect(answer.statusCode).toBe(403)
      expect(answer.json().code).toBe('forbidden')
    }
  })
})
