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
const addressesOf = (some: readonly Endpoint[]) =>
  some.flatMap((endpoint) =>
    [endpoint.path, ...(endpoint.aliases ?? [])].map((path) => ({ method: endpoint.method, path })),
  )
// The queue of reports is the one part that moderators see.
const isModeration = ({ id }: Endpoint) => id.startsWith('moderation.')
const forAdmins = addressesOf(ofConsole.filter((endpoint) => !isModeration(endpoint)))
const forModerators = addressesOf(ofConsole.filter(isModeration))

const ask = ({ method, path }: { method: Endpoint['method']; path: string }, as: Who | 'visitor') =>
  console.http.app.inject({
    method,
    url: path.replace(/:\w+/g, 'x'),
    headers: as === 'visitor' ? {} : { authorization: `Bearer ${as}` },
    ...(method === 'GET' ? {} : { payload: {} }),
  })

describe('the console', () => {
  it('declares every one of its addresses for admins, and those of moderation for moderators [AD-6, CO-7]', () => {
    expect(ofConsole.length).toBeGreaterThan(25)
    for (const endpoint of ofConsole) expect(endpoint.auth).toBe(isModeration(endpoint) ? 'moderator' : 'admin')
  })

  it.each(forModerators)('$method $path refuses visitors and users [CO-7]', async (address) => {
    expect((await ask(address, 'visitor')).statusCode).toBe(401)
    expect((await ask(address, 'asha')).json().code).toBe('forbidden')
    expect((await ask(address, 'meera')).statusCode).not.toBe(403)
  })

  it.each(forAdmins)('$method $path refuses visitors, users and moderators [AD-6]', async (address) => {
    expect((await ask(address, 'visitor')).statusCode).toBe(401)
    for (const as of ['asha', 'meera'] as const) {
      const answer = await ask(address, as)
      expect(answer.statusCode).toBe(403)
      expect(answer.json().code).toBe('forbidden')
    }
  })
})
