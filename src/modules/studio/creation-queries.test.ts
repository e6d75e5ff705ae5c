import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people } from '../../../test/http.ts'
import { searchPatterns } from './creation-search.ts'
import { type CreationQuery, countCreations, creationPage } from './creations.sql.ts'

const own = 20_000
const others = 80_000
let database: TestDatabase

// 100,000 creations: one heavy user's, and eighty each of a thousand others.
beforeAll(async () => {
  database = await testDatabase()
  const insert = `INSERT INTO creations (id, user_id, generation_id, content_hash, width, height, size_bytes, placeholder, prompt,
      tier, image_type, aspect_ratio, seed, provider, label, price_hundredths, is_upscaled, search_text, created_at, deleted_at, post_id)
    SELECT gen_random_uuid(), CASE WHEN n <= $2::int THEN $1::uuid ELSE md5((n % 1000)::text)::uuid END, gen_random_uuid(),
      sha256(n::text::bytea), 1024, 1024, 1000, 'placeholder', words,
      CASE WHEN n % 500 = 0 THEN 'premium4' ELSE 'standard' END,
      CASE WHEN n % 50 = 0 THEN 'portrait' ELSE 'poster' END, '1:1', n, 'builtin', 'Drawn by Rangoli', 100, false, words,
      '2026-01-01T00:00:00Z'::timestamptz + n * interval '7 seconds', CASE WHEN n % 100 = 1 THEN '2026-06-01T00:00:00Z'::timestamptz END,
      CASE WHEN n % 1000 = 5 THEN gen_random_uuid() END
    FROM generate_series(1, $3::int) AS n,
      LATERAL (SELECT 'a terrace with clay lamps and marigold garlands at dusk, warm light, picture number ' || n AS words) AS w`
  await database.owner.call('test_fill', insert, [people.asha.userId, own, own + others])
  await database.owner.pool.query('VACUUM ANALYZE creations')
}, 120_000)
afterAll(() => database.close())

interface PlanNode {
  'Node Type': string
  'Index Name'?: string
  'Actual Rows': number
  'Rows Removed by Filter'?: number
  Plans?: PlanNode[]
}

async function planOf(over: Partial<CreationQuery>) {
  const page = creationPage(database.app, {
    userId: people.asha.userId,
    limit: 25,
    after: null,
    type: null,
    tier: null,
    from: null,
    before: null,
    patterns: [],
    deletedSince: null,
    isPublished: null,
    ...over,
  })
  const [row] = await page.explain<{ 'QUERY PLAN': { Plan: PlanNode }[] }>('json', sql`analyze`)
  const plan = row?.['QUERY PLAN'][0]
  const nodes: PlanNode[] = []
  const walk = (node: PlanNode) => {
    nodes.push(node)
    node.Plans?.forEach(walk)
  }
  if (plan) walk(plan.Plan)
  const read = nodes.reduce(
    (sum, node) => sum + (node.Plans ? 0 : node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
    0,
  )
  return {
    types: nodes.map((node) => node['Node Type']),
    index: nodes.find((node) => node['Index Name'])?.['Index Name'],
    read,
  }
}

const ordinary = createHash('md5').update('7').digest('hex')
const missing = { patterns: searchPatterns('दीपावली') }
const deleted = { deletedSince: new Date('2026-05-20T00:00:00Z') }

describe('with 100,000 creations, 20,000 of them of one user', () => {
  it.each<[string, Partial<CreationQuery>]>([
    ['the first page', {}],
    ['a page in the middle', { after: { createdAt: '2026-01-01T19:26:40.000000Z', id: people.asha.userId } }],
    ['a search of common words', { patterns: searchPatterns('lamps dusk') }],
    // The user's own are of 38 hours: the end of them, their middle, and all before a moment.
    ['the days since one', { from: new Date('2026-01-02T00:00:00Z') }],
    ['a range of one hour', { from: new Date('2026-01-01T12:00:00Z'), before: new Date('2026-01-01T13:00:00Z') }],
    ['everything before a moment', { before: new Date('2026-01-01T03:00:00Z') }],
    ['a filter that lets all through', { tier: 'standard', type: 'poster' }],
  ])('%s reads what it shows, in the order of its index', async (_what, over) => {
    const { types, index, read } = await planOf(over)
    expect(index).toBe('creations_of_user')
    expect(types.filter((type) => type.includes('Sort'))).toEqual([])
    expect(read).toBeLessThanOrEqual(30)
  })

  it.each<[string, Partial<CreationQuery>]>([
    ['a filter by a type that is one in fifty', { type: 'portrait' }],
    ['a filter by a tier that is one in five hundred', { tier: 'premium4' }],
    ['a search of one letter', { patterns: searchPatterns('q') }],
    // The worst there is: every row of the user is looked at.
    ['a search for what is not there', missing],
    ['a rare type in a range of days', { type: 'portrait', from: new Date('2026-01-01T00:00:00Z') }],
  ])("%s reads no more than the user's own rows", async (_what, over) => {
    const heavy = await planOf(over)
    expect(heavy.index).toBe('creations_of_user')
    expect(heavy.read).toBeLessThanOrEqual(own)
    const light = await planOf({ ...over, userId: ordinary })
    expect(light.index).toBe('creations_of_user')
    expect(light.read).toBeLessThanOrEqual(others / 1000)
  })

  it('what was deleted reads nothing that was not', async () => {
    const { index, read } = await planOf(deleted)
    expect(index).toMatch(/^creations_(deleted_of_user|to_purge)$/)
    expect(read).toBeLessThanOrEqual((own + others) / 100)
    expect((await planOf({ ...deleted, userId: ordinary })).index).toBe('creations_deleted_of_user')
  })

  it('what is published reads nothing that is not', async () => {
    const { index, read } = await planOf({ isPublished: true })
    expect(index).toBe('creations_published_of_user')
    expect(read).toBeLessThanOrEqual(30)
    expect((await planOf({ isPublished: false })).read).toBeLessThanOrEqual(30)
  })

  it('the count of one user counts nobody else', async () => {
    expect(await countCreations(database.app, people.asha.userId)).toBe(own - own / 100)
  })
})
