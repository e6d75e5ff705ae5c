// The front page is built long before a database is there: what it says of the templates must be what the catalogue says.
import { expect, it } from 'vitest'
import { catalogue } from '#modules/templates/catalogue/index.ts'
import { safeNext } from '../identity/safe-next.ts'
import { heroItems, heroWords, tryAddress, wallItems } from './showcase.ts'

const templates = new Map(catalogue.flatMap((category) => category.templates.map((one) => [one.id, one])))
const items = [...heroItems, ...wallItems]

it.each(items.map((item) => [item.templateId, item]))('%s is in the catalogue under its name and shape', (id, item) => {
  expect(templates.get(id)).toMatchObject({ name: item.name, aspectRatio: item.ratio })
})

it('shows each template once, and all five categories', () => {
  expect(new Set(items.map(({ templateId }) => templateId)).size).toBe(items.length)
  const shown = catalogue.filter(({ templates: shelf }) =>
    shelf.some(({ id }) => items.some((item) => item.templateId === id)),
  )
  expect(shown).toHaveLength(catalogue.length)
})

it('quotes words that the large picture was truly drawn from', () => {
  expect(templates.get(heroItems[0]?.templateId ?? '')?.prompt).toContain(heroWords)
})

it('leads through the sign-up into the studio with the template picked', () => {
  const address = new URL(tryAddress('festivals-events-holi'), 'https://rangoli.example')
  expect(safeNext(address.searchParams.get('next'))).toBe('/studio?template=festivals-events-holi')
})
