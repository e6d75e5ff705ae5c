// What a browser asks for, read as RFC 9110 has it.
import { expect, it } from 'vitest'
import { preferredLocale } from './locale.ts'

it.each([
  ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
  ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
  ['te-IN,te;q=0.9,hi;q=0.8,en;q=0.7', 'hi'],
  ['HI', 'hi'],
  ['en;q=0, hi;q=0.1', 'hi'],
  ['*', 'en'],
  ['fr', null],
  ['', null],
  ['hi;q=nonsense', null],
  [`${'fr,'.repeat(30)}hi`, null],
])('"%s" is read as %s [NF-11]', (asked, locale) => {
  expect(preferredLocale(asked)).toBe(locale)
})
