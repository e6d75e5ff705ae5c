// Categories and templates through the console: every act with each of its declared replies, and what a restart leaves alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TemplateText } from '#contract/admin-templates.ts'
import { findTemplate, listTemplatesWithoutPreview } from '#modules/templates/index.ts'
import { seedTemplates } from '#modules/templates/module.ts'
import { type Console, openConsole } from '../../../test/console.ts'

let console: Console
beforeAll(async () => {
  console = await openConsole()
  await seedTemplates(console.database.owner, console.clock.now())
})
afterAll(() => console?.close())

const categories = '/api/admin/categories'
const templates = '/api/admin/templates'
const text: TemplateText = {
  name: 'Opening day',
  description: 'A door with a ribbon.',
  prompt: 'A shop door with a ribbon for {shop}, {colour} light.',
  slots: [
    { type: 'text', key: 'shop', label: 'Shop', required: true, sample: 'Asha Stores', maxLength: 40 },
    {
      type: 'colour',
      key: 'colour',
      label: 'Light',
      required: true,
      sample: 'saffron',
      choices: [{ name: 'saffron', hex: '#F4772A' }],
    },
  ],
  imageType: 'poster',
  aspectRatio: '4:5',
  purpose: 'poster',
  design: null,
}
const create = (body: object = {}) =>
  console.post(templates, { id: 'opening-day', categoryId: 'weddings', text, ...body })
const edit = (body: object = {}) =>
  console.post(`${templates}/versions`, { templateId: 'opening-day', basedOn: 1, text, ...body })
const idsOf = async (url: string) => (await console.get(url)).json().items.map(({ id }: { id: string }) => id)
const restart = () => seedTemplates(console.database.owner, console.clock.now())

describe('categories', () => {
  it('are added, renamed, taken off the shelf and put back, each told [AD-3]', async () => {
    const add = () => console.post(categories, { id: 'weddings', name: 'Weddings' })
    expect((await add()).json()).toMatchObject({ id: 'weddings', isActive: true, origin: 'admin', templates: 0 })
    expect((await add()).json()).toMatchObject({ code: 'conflict', fields: [{ field: 'id' }] })
    expect((await console.post(categories, { id: 'Not a slug', name: 'x' })).statusCode).toBe(400)
    expect((await console.post(categories, { id: 'x', name: 'x', origin: 'catalogue' })).statusCode).toBe(400)
    const change = (id: string, body: object) => console.patch(`${categories}/${id}`, body)
    expect((await change('weddings', { name: 'Weddings and parties' })).json().name).toBe('Weddings and parties')
    expect((await change('weddings', { isActive: false })).json().isActive).toBe(false)
    expect((await change('weddings', { isActive: true })).statusCode).toBe(200)
    expect((await change('weddings', {})).statusCode).toBe(400)
    expect((await change('nothing', { name: 'x' })).statusCode).toBe(404)
    expect(await console.told('templates.create_category')).toHaveLength(1)
    expect((await console.told('templates.update_category'))[2]).toMatchObject({
      before: { name: 'Weddings', isActive: true },
      after: { name: 'Weddings and parties', isActive: true },
    })
  })

  it('stand in the order they are put, and a list that is not all there is is refused [AD-3]', async () => {
    const reversed = (await idsOf(categories)).reverse()
    const order = (ids: string[]) => console.post(`${categories}/order`, { ids })
    expect((await order(reversed)).statusCode).toBe(204)
    expect(await idsOf(categories)).toEqual(reversed)
    expect((await order(reversed.slice(1))).statusCode).toBe(409)
    expect((await order([...reversed.slice(1), reversed[1]])).statusCode).toBe(409)
    expect((await order([])).statusCode).toBe(400)
    await restart()
    expect(await idsOf(categories)).toEqual(reversed)
  })
})

describe('templates', () => {
  it('are added, offered at once, and wait for their picture [AD-3]', async () => {
    expect((await create()).json()).toEqual({ id: 'opening-day', version: 1 })
    expect(await findTemplate(console.database.app, 'opening-day')).toMatchObject({ version: 1, prompt: text.prompt })
    const waiting = await listTemplatesWithoutPreview(console.database.app, 100)
    expect(waiting.find(({ id }) => id === 'opening-day')?.prompt).toBe(
      'A shop door with a ribbon for Asha Stores, saffron light.',
    )
    expect((await create()).json()).toMatchObject({ code: 'conflict', fields: [{ field: 'id' }] })
    expect((await create({ id: 'other', categoryId: 'nothing' })).statusCode).toBe(404)
    expect((await create({ id: 'other', origin: 'catalogue' })).statusCode).toBe(400)
    const unwanted = { ...text, prompt: 'A nude child for {shop} in {colour}.' }
    expect((await create({ id: 'other', text: unwanted })).json().code).toBe('content_policy_violation')
  })

  it.each([
    [{ prompt: 'A door for {shop} in {colour} and {nothing}.' }, 'text.prompt'],
    [{ prompt: 'A door for {shop}.' }, 'text.slots.1.key'],
    [{ slots: [text.slots[0], text.slots[0], text.slots[1]] }, 'text.slots.1.key'],
    [{ slots: [{ ...text.slots[0], sample: '' }, text.slots[1]] }, 'text.slots.0.sample'],
    [{ slots: [{ ...text.slots[0], key: '__proto__' }, text.slots[1]] }, 'text.slots.0.key'],
    [{ imageType: 'statue' }, 'text.imageType'],
  ])('whose text does not hold together are refused by the field at fault: %j [AD-3]', async (wrong, field) => {
    const answer = await edit({ text: { ...text, ...wrong } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().fields.map((problem: { field: string }) => problem.field)).toContain(field)
  })

  it('get a new version with each change; the old text stays as it was [AD-3]', async () => {
    const changed = { ...text, prompt: 'A wide door for {shop}, {colour} light.' }
    expect((await edit({ text: changed })).json()).toEqual({ id: 'opening-day', version: 2 })
    expect((await edit({ text: changed })).statusCode).toBe(409)
    expect((await edit({ templateId: 'nothing' })).statusCode).toBe(404)
    const unwanted = { ...text, prompt: 'A nude child for {shop} in {colour}.' }
    expect((await edit({ basedOn: 2, text: unwanted })).json().code).toBe('content_policy_violation')
    const shown = (await console.get(`${templates}/opening-day`)).json()
    expect(shown).toMatchObject({ version: 2, text: { prompt: changed.prompt } })
    expect(shown.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
    expect((await console.get(`${templates}/opening-day?version=1`)).json().text.prompt).toBe(text.prompt)
    expect((await console.get(`${templates}/opening-day?version=9`)).statusCode).toBe(404)
    expect((await console.get(`${templates}/nothing`)).statusCode).toBe(404)
    expect((await console.get(`${templates}/opening-day?version=x`)).statusCode).toBe(400)
    expect(await console.told('templates.add_version')).toMatchObject([
      { before: { version: 1 }, after: { version: 2 } },
    ])
  })

  it('leave the shelf and come back, and are never deleted [AD-3]', async () => {
    const set = (id: string, body: object) => console.post(`${templates}/${id}/state`, body)
    expect((await set('opening-day', { isActive: false, reason: 'out of season' })).statusCode).toBe(204)
    await expect(findTemplate(console.database.app, 'opening-day')).rejects.toThrow('not_found')
    expect(await idsOf(`${templates}?categoryId=weddings`)).toEqual(['opening-day'])
    expect((await set('opening-day', { isActive: true })).statusCode).toBe(204)
    expect(await findTemplate(console.database.app, 'opening-day')).toMatchObject({ version: 2 })
    expect((await set('nothing', { isActive: true })).statusCode).toBe(404)
    expect((await set('opening-day', { isActive: 'yes' })).statusCode).toBe(400)
    expect(await console.told('templates.deactivate')).toMatchObject([{ reason: 'out of season' }])
  })

  it('stand in the order they are put, and a restart with the shipped catalogue changes nothing an admin did [AD-3]', async () => {
    const shelf = `${templates}?categoryId=food-restaurants`
    const ids = await idsOf(shelf)
    const order = (body: object) => console.post(`${templates}/order`, { categoryId: 'food-restaurants', ...body })
    const reversed = [...ids].reverse()
    expect((await order({ ids: reversed })).statusCode).toBe(204)
    expect((await order({ ids: ids.slice(1) })).statusCode).toBe(409)
    expect((await order({ ids, categoryId: 'nothing' })).statusCode).toBe(404)
    expect((await order({ ids: [] })).statusCode).toBe(400)
    const first = ids[0]
    const shown = (await console.get(`${templates}/${first}`)).json()
    const body = { templateId: first, basedOn: shown.version, text: { ...shown.text, name: 'Our own name' } }
    expect((await console.post(`${templates}/versions`, body)).statusCode).toBe(201)
    await console.post(`${templates}/${ids[1]}/state`, { isActive: false })
    expect(await restart()).toEqual({ added: 0, changed: 0, retired: 0 })
    expect(await idsOf(shelf)).toEqual(reversed)
    expect((await console.get(`${templates}/${first}`)).json().name).toBe('Our own name')
    expect((await console.get(`${templates}/${ids[1]}`)).json().isActive).toBe(false)
  })
})
