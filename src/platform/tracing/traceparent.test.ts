import { expect, it } from 'vitest'
import { parseTraceparent, showTraceparent } from './traceparent.ts'

const good = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'

it('what is shown is what was read [NF-4]', () => {
  const parsed = parseTraceparent(good)
  expect(parsed && showTraceparent(parsed)).toBe(good)
})

it.each([
  '',
  'x',
  good.toUpperCase(),
  good.replace('00-', '01-'),
  `${good}-more`,
  good.replace('4bf92f3577b34da6a3ce929d0e0e4736', '0'.repeat(32)),
  good.replace('00f067aa0ba902b7', '0'.repeat(16)),
])('is no context: %j', (text) => {
  expect(parseTraceparent(text)).toBeNull()
})

it('what nobody records is not carried on', () => {
  const parsed = parseTraceparent(good.replace(/01$/, '00'))
  expect(parsed && showTraceparent(parsed)).toBeNull()
})
