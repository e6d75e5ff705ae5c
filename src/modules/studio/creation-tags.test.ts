// Tags from the order to the detail and the search: what a worker delivers is tagged, and found by names nobody typed.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listActiveTemplates } from '#modules/templates/index.ts'
import { seedTemplates } from '#modules/templates/module.ts'
import { must } from '#platform/assert.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people } from '../../../test/http.ts'
import { createStudioTest, type StudioTest } from '../../../test/studio.ts'
import { getCreation } from './get-creation.ts'
import { listCreations } from './list-creations.ts'

let database: TestDatabase
let studio: StudioTest
const { userId } = people.asha

beforeAll(async () => {
  database = await testDatabase()
  studio = createStudioTest(database)
  await seedTemplates(database.owner, studio.clock.now())
  await database.owner.call('t_open', 'SELECT credits_open_wallet($1, $2)', [userId, studio.clock.now()])
  const grant = "SELECT credits_adjust($1, 1000, 'paid', 'test:tags', 'test', $2)"
  await database.owner.call('t_grant', grant, [userId, studio.clock.now()])
})
afterAll(() => database.close())

async function imageOf(jobId: string): Promise<string> {
  return must((await studio.job(userId, jobId)).imageId, 'delivered')
}

async function found(q: string): Promise<string[]> {
  const { items } = await listCreations(studio.services, userId, { q, limit: 24 })
  return items.map(({ id }) => id)
}

it('a delivered picture is tagged by prompt and type, and found by names nobody typed [ST-12]', async () => {
  const tea = await studio.placeOne(userId, { prompt: 'A cup of chai in the rain', imageType: 'cartoon' })
  const lake = await studio.placeOne(userId, { prompt: 'पहाड़ों के बीच एक शांत झील', imageType: 'poster' })
  await studio.workOff()
  const [teaImage, lakeImage] = [await imageOf(tea), await imageOf(lake)]
  expect((await getCreation(studio.services, { userId, imageId: teaImage })).tags).toEqual([
    { key: 'tea', en: 'Tea', hi: 'चाय' },
    { key: 'rain', en: 'Rain', hi: 'बारिश' },
    { key: 'type-cartoon', en: 'Cartoon', hi: 'कार्टून' },
  ])
  for (const words of ['tea', 'चाय', 'BAARISH cartoon']) expect(await found(words)).toEqual([teaImage])
  for (const words of ['lake mountains', 'jheel', 'पोस्टर']) expect(await found(words)).toEqual([lakeImage])
  expect(await found('biryani')).toEqual([])
})

it('a picture from a template is tagged with its shelf, also when the template was retired meanwhile [ST-12]', async () => {
  const templates = await listActiveTemplates(database.app, 'real-estate')
  const template = must(templates[0], 'a template')
  const slots = Object.fromEntries(template.slots.map(({ key, sample }) => [key, sample]))
  const jobId = await studio.placeOne(userId, { templateId: template.id, slots, prompt: '' })
  await database.owner.call('t_retire', 'UPDATE templates SET is_active = false WHERE id = $1', [template.id])
  await studio.workOff()
  const { tags } = await getCreation(studio.services, { userId, imageId: await imageOf(jobId) })
  expect(tags).toContainEqual({ key: 'property', en: 'Property', hi: 'संपत्ति' })
  expect(await found('sampatti')).toHaveLength(1)
})
