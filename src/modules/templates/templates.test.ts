// Seeding, versions, lookups and the two lists, on a real database through the real routes.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Picture } from '#contract/studio.ts'
import type { Http } from '#platform/http/serve.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testHttp } from '../../../test/http.ts'
import { catalogue } from './catalogue/index.ts'
import { findTemplate, listTemplatesWithoutPreview, setTemplatePreview } from './index.ts'
import { type PreviewPictures, seedTemplates, templatesModule } from './module.ts'
import { findActiveTemplate } from './templates.sql.ts'

const now = new Date('2026-03-01T10:00:00Z')
const later = new Date('2026-04-01T10:00:00Z')
const hash = (digit: string) => digit.repeat(64)
const picture: Picture = { imageUrl: '/media/x.webp', width: 640, height: 800, placeholder: 'AAAA', sources: [] }
const drawn = new Map<string, Picture>([[hash('a'), picture]])
const previews: PreviewPictures = async (hashes) => new Map([...drawn].filter(([key]) => hashes.includes(key)))

let database: TestDatabase
let http: Http

beforeAll(async () => {
  database = await testDatabase()
  http = await testHttp({ db: database.app, modules: [templatesModule(previews)] })
})
afterAll(async () => {
  await http.app.close()
  await database.close()
})

const get = (url: string) => http.app.inject({ method: 'GET', url })

/** The catalogue with the first template's text changed. */
function edited(prompt: string) {
  return catalogue.map((category, index) =>
    index > 0
      ? category
      : { ...category, templates: category.templates.map((one, place) => (place > 0 ? one : { ...one, prompt })) },
  )
}
const first = catalogue[0]?.templates[0]
const firstId = first?.id ?? ''

describe('templates', () => {
  it('two processes that seed at once put in forty templates once, and a third start changes nothing [ST-4]', async () => {
    const results = await Promise.all([seedTemplates(database.owner, now), seedTemplates(database.app, now)])
    expect(results.map(({ added }) => added).sort()).toEqual([0, 40])
    expect(await seedTemplates(database.owner, later)).toEqual({ added: 0, changed: 0, retired: 0 })
  })

  it('lists the categories in order with how much they hold [ST-4]', async () => {
    const answer = await get('/api/studio/categories')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('public, max-age=60')
    const { items } = answer.json()
    expect(items.map(({ id, templates }: { id: string; templates: number }) => [id, templates])).toEqual(
      catalogue.map(({ id }) => [id, 8]),
    )
    expect(items[0].createdAt).toBe(now.toISOString())
  })

  it('lists all templates by shelf, or those of one category, or none of an unknown one [ST-4]', async () => {
    const all = (await get('/api/studio/templates')).json().items
    expect(all.map(({ id }: { id: string }) => id)).toEqual(
      catalogue.flatMap(({ templates }) => templates.map((t) => t.id)),
    )
    expect(all[0]).toEqual({ ...first, categoryId: catalogue[0]?.id, createdAt: now.toISOString() })
    const food = (await get('/api/studio/templates?categoryId=food-restaurants')).json().items
    expect(food).toHaveLength(8)
    expect((await get('/api/studio/templates?categoryId=nothing')).json()).toEqual({ items: [] })
    expect((await get('/api/studio/templates?categoryId=Not%20a%20slug')).json()).toEqual({ items: [] })
  })

  it('refuses a category id that cannot be one [ST-4]', async () => {
    const answer = await get(`/api/studio/templates?categoryId=${'x'.repeat(65)}`)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('validation_failed')
  })

  it('finds one template, and says not_found naming the field for an unknown one [ST-4]', async () => {
    expect(await findTemplate(database.app, firstId)).toMatchObject({ id: firstId, version: 1, prompt: first?.prompt })
    await expect(findTemplate(database.app, 'nothing')).rejects.toMatchObject({
      code: 'not_found',
      extra: { fields: [{ field: 'templateId' }] },
    })
    await expect(findTemplate(database.app, '\u0000')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('offers what is not drawn yet with its sample words, takes one picture each, and shows it [ST-4]', async () => {
    const undrawn = await listTemplatesWithoutPreview(database.app, 100)
    expect(undrawn).toHaveLength(40)
    expect(undrawn.every(({ prompt }) => !/[{}]/.test(prompt))).toBe(true)
    const set = (digit: string) =>
      database.app.transaction((tx) => setTemplatePreview(tx, firstId, { imageHash: hash(digit), cleanHash: null }))
    expect(await set('a')).toBe(true)
    expect(await set('b')).toBe(false)
    expect(await listTemplatesWithoutPreview(database.app, 100)).toHaveLength(39)
    const [shown, next] = (await get('/api/studio/templates')).json().items
    expect(shown.preview).toEqual(picture)
    expect(next.preview).toBeUndefined()
  })

  it('a changed entry becomes a new version that waits for its own picture; the old text stays [ST-4]', async () => {
    expect(await seedTemplates(database.owner, later, edited('New text {headline} {brand} {colour}.'))).toEqual({
      added: 0,
      changed: 1,
      retired: 0,
    })
    const changed = await findActiveTemplate(database.app, firstId)
    expect(changed).toMatchObject({
      version: 2,
      prompt: 'New text {headline} {brand} {colour}.',
      previewImageHash: null,
    })
    expect(changed?.createdAt).toEqual(now)
    const { rows } = await database.owner.pool.query(
      'SELECT version, prompt FROM template_versions WHERE template_id = $1 ORDER BY version',
      [firstId],
    )
    expect(rows[0]).toEqual({ version: 1, prompt: first?.prompt })
  })

  it('what an admin has changed is not overwritten by a release [ST-4]', async () => {
    await database.owner.pool.query(`UPDATE templates SET origin = 'admin' WHERE id = $1`, [firstId])
    expect(await seedTemplates(database.owner, later)).toEqual({ added: 0, changed: 0, retired: 0 })
    expect(await findActiveTemplate(database.app, firstId)).toMatchObject({ version: 2 })
    await database.owner.pool.query(`UPDATE templates SET origin = 'catalogue' WHERE id = $1`, [firstId])
    expect(await seedTemplates(database.owner, later)).toMatchObject({ changed: 1 })
  })

  it('an entry that left the catalogue is retired, and comes back with it [ST-4]', async () => {
    const shorter = catalogue.map((category) => ({ ...category, templates: category.templates.slice(0, 7) }))
    expect(await seedTemplates(database.owner, later, shorter)).toEqual({ added: 0, changed: 0, retired: 5 })
    const gone = catalogue[0]?.templates[7]?.id ?? ''
    await expect(findTemplate(database.app, gone)).rejects.toMatchObject({ code: 'not_found' })
    expect((await get('/api/studio/categories')).json().items[0].templates).toBe(7)
    expect(await seedTemplates(database.owner, later)).toEqual({ added: 0, changed: 0, retired: 0 })
    expect(await findTemplate(database.app, gone)).toMatchObject({ version: 1 })
  })

  it.each([
    `UPDATE template_versions SET prompt = 'x'`,
    `DELETE FROM template_versions`,
    `DELETE FROM templates`,
    `TRUNCATE templates CASCADE`,
  ])('the application cannot rewrite history: %s [ST-4]', async (statement) => {
    await expect(database.app.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  })
})
