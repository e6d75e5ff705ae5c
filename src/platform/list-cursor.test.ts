import { expect, it } from 'vitest'
import { parseListCursor, showListCursor } from './list-cursor.ts'
import { Refusal } from './refusal.ts'

const id = '01a201fa-f0e9-700b-9666-f7052cf561f9'
const cursorOf = (text: string) => Buffer.from(text, 'latin1').toString('base64url')

it('a place comes back with its microseconds, and no cursor is the beginning [CO-2]', () => {
  const place = { createdAt: '2026-01-15T09:00:00.123456Z', id }
  expect(parseListCursor(showListCursor(place))).toEqual(place)
  expect(parseListCursor(undefined)).toBeNull()
})

it.each([
  'abc',
  '',
  cursorOf(`2026-02-31T00:00:00.000000Z ${id}`),
  cursorOf(`0000-01-01T00:00:00.000000Z ${id}`),
  cursorOf(`2026-01-01T24:00:00.000000Z ${id}`),
  cursorOf(`2026-01-01T23:59:60.000000Z ${id}`),
  cursorOf(`2026-01-01T00:00:00.000000Z ${id}x`),
])('a cursor that was tampered with is refused and never reaches the database: %s [CO-2]', (cursor) => {
  expect(() => parseListCursor(cursor)).toThrow(Refusal)
})
