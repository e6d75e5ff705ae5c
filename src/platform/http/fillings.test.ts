import { expect, it } from 'vitest'
import { withFillings } from './built-pages.ts'

const fillings = new Map([['terms.en', '<p>$& and $1</p>']])

it('a place in a built page gets its text, letter by letter', () => {
  const html = '<main><div data-filling="terms.en" class="document"></div></main>'
  const filled = '<main><div data-filling="terms.en" class="document"><p>$& and $1</p></div></main>'
  expect(withFillings(html, fillings)).toBe(filled)
})

it.each([
  '<div data-filling="other.en"></div>',
  '<div data-filling="terms.en">something</div>',
  '<div class="x"></div>',
  '<p data-filling="terms.en"></p>',
])('nothing else is touched: %s', (html) => {
  expect(withFillings(html, fillings)).toBe(html)
})
