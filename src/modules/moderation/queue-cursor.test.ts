import { expect, it } from 'vitest'
import { Refusal } from '#platform/refusal.ts'
import { parseClosedCursor, parseQueueCursor, showQueueCursor } from './queue-cursor.ts'

const id = '01a201fa-f0e9-700b-9666-f7052cf561f9'
const cursorOf = (text: string) => Buffer.from(text, 'latin1').toString('base64url')

it('a place of the queue that no case can have is one that PostgreSQL can look for [CO-7]', () => {
  for (const number of ['9999999999', '-9999999999', '12']) {
    const { place } = parseQueueCursor(cursorOf(`q${number} ${id}`))
    expect(Math.abs(place)).toBeLessThanOrEqual(2 ** 31 - 1)
  }
  expect(parseQueueCursor(showQueueCursor({ place: 12, id }))).toEqual({ place: 12, id })
})

it('a cursor of the other list or of none is refused [CO-7]', () => {
  expect(() => parseClosedCursor(cursorOf(`q12 ${id}`))).toThrow(Refusal)
  expect(() => parseQueueCursor(cursorOf(`c12 ${id}`))).toThrow(Refusal)
  expect(() => parseQueueCursor(cursorOf(`q12 ${id}'`))).toThrow(Refusal)
})
