import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { creationsAtOnce } from '#contract/picture-options.ts'
import type { Creation } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { type PreparedImage, prepareImage } from '#platform/images/index.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { testClock } from '../../../test/clock.ts'
import { deliverCreation } from '../../../test/creations.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp, testServices } from '../../../test/http.ts'
import { testPixels } from '../../../test/pictures.ts'
import { creationRoutes } from './creation-routes.ts'
import { createLetterer } from './designs/letterer.ts'

const folder = mkdtempSync(join(tmpdir(), 'rangoli-mark-creations-'))
const start = '2026-11-21T06:00:00.000Z'
const clock = testClock(start)
const list = '/api/studio/my-creations'
const days = (count: number) => count * 24 * 3_600_000
let database: TestDatabase
let http: Http
let picture: PreparedImage

const letterer = createLetterer(1)
beforeAll(async () => {
  database = await testDatabase()
  const services = testServices({
    db: database.app,
    clock,
    storage: createLocalDisk(folder),
    config: { rateLimitsEnabled: false },
  })
  http = await testHttp({ services, routes: (app) => creationRoutes(app, services, { letterer }) })
  picture = await prepareImage(services, {
    pixels: testPixels(60, 40, 1),
    provenance: { kind: 'drawn', provider: 'builtin' },
  })
})
afterAll(async () => {
  await http.app.close()
  await letterer.close()
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  clock.set(start)
  await database.owner.call('test_empty', 'DELETE FROM creations', [])
})

async function create(who: 'asha' | 'ravi' = 'asha'): Promise<string> {
  const job = { user_id: people[who].userId }
  return (await deliverCreation(database, { image: picture, now: clock.now(), job })).imageId
}

async function createMany(count: number): Promise<string[]> {
  const made: string[] = []
  for (let n = 0; n < count; n += 1) made.push(await create())
  return made
}

type Door = 'delete' | 'restore'
const mark = (door: Door, imageIds: unknown, who: keyof typeof people | null = 'asha') =>
  http.app.inject({
    method: 'POST',
    url: `${list}/${door}`,
    headers: who === null ? {} : { authorization: `Bearer ${who}` },
    payload: { imageIds },
  })
async function ids(query = '', who: keyof typeof people = 'asha') {
  const answer = await http.app.inject({
    url: `${list}?limit=100${query}`,
    headers: { authorization: `Bearer ${who}` },
  })
  expect(answer.statusCode).toBe(200)
  return answer.json<{ items: Creation[] }>().items.map(({ id }) => id)
}
const sorted = (values: readonly string[]) => [...values].sort()

describe('several at once', () => {
  it('are deleted and restored, twice without harm; others stay [ST-10]', async () => {
    const [kept = '', ...gone] = await createMany(4)
    const deleted = await mark('delete', gone)
    expect([deleted.statusCode, deleted.json()]).toEqual([200, { changed: 3 }])
    expect(await ids()).toEqual([kept])
    expect(sorted(await ids('&deleted=true'))).toEqual(sorted(gone))
    clock.advance(days(1))
    expect((await mark('delete', gone)).json()).toEqual({ changed: 0 })
    // Counted from the first delete: a second one gives no more days.
    clock.advance(days(29) + 1)
    expect(await ids('&deleted=true')).toEqual([])
    clock.set(start)
    expect((await mark('restore', gone)).json()).toEqual({ changed: 3 })
    expect((await mark('restore', gone)).json()).toEqual({ changed: 0 })
    expect([sorted(await ids()), await ids('&deleted=true')]).toEqual([sorted([kept, ...gone]), []])
  })

  it('named twice count once', async () => {
    const [id = ''] = await createMany(1)
    expect((await mark('delete', [id, id])).json()).toEqual({ changed: 1 })
  })

  it.each(['delete', 'restore'] as const)(
    '%s nothing when one is foreign, unknown, malformed or of another kind, and all are answered alike [ST-10]',
    async (door) => {
      const own = await createMany(2)
      const foreign = await create('ravi')
      if (door === 'restore') {
        await mark('delete', own)
        await mark('delete', [foreign], 'ravi')
      }
      const before = { own: sorted(await ids()), ravi: await ids('', 'ravi') }
      const strangers = [foreign, showId('image', newId()), showId('generation', newId()), 'img_..', 'x']
      const answers: unknown[] = []
      for (const stranger of strangers) {
        const answer = await mark(door, [own[0], stranger, own[1]])
        const { traceId: _, ...body } = answer.json()
        answers.push({ status: answer.statusCode, body })
      }
      expect(answers[0]).toMatchObject({
        status: 404,
        body: { code: 'not_found', fields: [{ field: 'imageIds.1' }] },
      })
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
      expect({ own: sorted(await ids()), ravi: await ids('', 'ravi') }).toEqual(before)
    },
  )

  it('names every picture that is not there', async () => {
    const [own] = await createMany(1)
    const answer = await mark('delete', ['x', own, 'y'])
    expect(answer.json().fields).toMatchObject([{ field: 'imageIds.0' }, { field: 'imageIds.2' }])
    expect(answer.json().detail).toBe('2 of these pictures are not there any more, so nothing was changed.')
    expect((await mark('restore', ['x'])).statusCode).toBe(404)
  })

  it('are none any more after 30 days [ST-10]', async () => {
    const gone = await createMany(2)
    await mark('delete', gone)
    clock.advance(days(30) + 1)
    const late = await create()
    expect((await mark('restore', gone)).statusCode).toBe(404)
    expect((await mark('delete', [late, ...gone])).statusCode).toBe(404)
    expect(await ids()).toEqual([late])
  })

  it(`are at most ${creationsAtOnce} and at least one`, async () => {
    const [own = ''] = await createMany(1)
    const copies = (count: number) => Array.from({ length: count }, () => own)
    for (const wrong of [[], copies(creationsAtOnce + 1), 'img_1', [7], undefined]) {
      const answer = await mark('delete', wrong)
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
    }
    expect((await mark('delete', copies(creationsAtOnce))).json()).toEqual({ changed: 1 })
  })

  it('is closed for visitors', async () => {
    for (const door of ['delete', 'restore'] as const) expect((await mark(door, ['x'], null)).statusCode).toBe(401)
  })

  it('deleted and restored by two devices at once never wait for each other without end', async () => {
    const made = await createMany(40)
    const backwards = [...made].reverse()
    const calls = Array.from({ length: 12 }, (_, n) => mark(n % 3 ? 'delete' : 'restore', n % 2 ? made : backwards))
    expect((await Promise.all(calls)).map(({ statusCode }) => statusCode)).toEqual(calls.map(() => 200))
    expect([40, 0]).toContain((await ids()).length)
  })
})

describe('a range of time', () => {
  it('begins with its first moment and ends before its last, also among the deleted [ST-10]', async () => {
    const made: string[] = []
    for (let n = 0; n < 3; n += 1) {
      made.push(await create())
      clock.advance(days(1))
    }
    const [first, second, third] = made
    const day = (n: number) => new Date(Date.parse(start) + days(n)).toISOString()
    expect(await ids(`&from=${day(1)}`)).toEqual([third, second])
    expect(await ids(`&before=${day(1)}`)).toEqual([first])
    expect(await ids(`&from=${day(1)}&before=${day(2)}`)).toEqual([second])
    expect(await ids(`&from=${day(2)}&before=${day(1)}`)).toEqual([])
    expect(await ids(`&type=poster&q=lamps&from=${day(2)}`)).toEqual([third])
    await mark('delete', made)
    expect(await ids(`&deleted=true&from=${day(1)}&before=${day(2)}`)).toEqual([second])
  })

  it.each(['from=yesterday', 'before=2026-11-21', 'from=2026-02-30T00:00:00Z', 'from='])(
    'refuses %s',
    async (query) => {
      const answer = await http.app.inject({ url: `${list}?${query}`, headers: { authorization: 'Bearer asha' } })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
    },
  )
})
