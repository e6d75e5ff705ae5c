// Signing in leads nowhere but into this place.
import { expect, it } from 'vitest'
import { safeNext } from './safe-next.ts'

it.each(['/studio', '/studio/my-creations?image=img_1', '/wallet', '/'])('%s is a way of ours', (next) => {
  expect(safeNext(next)).toBe(next)
})

it.each([
  null,
  '',
  'studio',
  'https://example.com',
  '//example.com',
  '/\\example.com',
  'javascript:alert(1)',
  '/a b',
  '/\nx',
])('%j leads to the studio instead', (next) => {
  expect(safeNext(next)).toBe('/studio')
})
