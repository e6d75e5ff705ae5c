import { expect, it } from 'vitest'
import { plainText } from './plain-text.ts'

it.each([
  ['letters that nobody sees', 'di\u200bwa\u00adli\ufeff', 'diwali'],
  ['turned directions', 'Kingfisher \u202egnp.exe\u2066', 'Kingfisher gnp.exe'],
  ['nothing but what nobody sees', '\u200b\u2060\u2800\u3164\u200d', ''],
])('takes %s out of a text [CO-1, CO-5]', (_, written, plain) => {
  expect(plainText(written)).toBe(plain)
})

it('leaves what Indian scripts, emoji and lines are made of [CO-1, CO-5]', () => {
  for (const text of ['क्\u200dष', 'శ్రీ\u200cమతి', '👩‍👩‍👧', '❤️', 'one\n\ntwo', '!!!']) expect(plainText(text)).toBe(text)
})
