// What people type into slots, and how it reads afterwards.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillText, readSlot } from './slot-values.ts'
import type { Slot } from './templates.ts'

const base = { key: 'x', label: 'X', required: true, sample: '' }
const price: Slot = { ...base, type: 'price', currency: 'INR' }
const date: Slot = { ...base, type: 'date' }
const text: Slot = { ...base, type: 'text', maxLength: 10 }
const choice: Slot = { ...base, type: 'choice', choices: ['Hair spa', 'Facial'] }
const colour: Slot = { ...base, type: 'colour', choices: [{ name: 'deep maroon', hex: '#6B1226' }] }
const shown = (slot: Slot, raw: string) => {
  const reading = readSlot(slot, raw)
  return reading.ok ? reading.value : null
}

describe('slot values', () => {
  it.each([
    ['1499', '₹1,499'],
    ['₹1,499', '₹1,499'],
    ['Rs. 1,499/-', '₹1,499'],
    ['INR 1499.50', '₹1,499.50'],
    ['99.5', '₹99.50'],
    ['100.00', '₹100'],
    ['१४९९', '₹1,499'],
    ['007', '₹7'],
    ['12500000', '₹1,25,00,000'],
    ['100000', '₹1,00,000'],
    [' 999 ', '₹999'],
  ])('the price %s reads as %s [ST-4]', (raw, value) => {
    expect(shown(price, raw)).toBe(value)
  })

  it.each(['', 'free', '-5', '0', '0.00', '1e5', '12.345', '99999999999', '₹', '1499 {headline}'])(
    'the price %j is refused [ST-4]',
    (raw) => {
      expect(shown(price, raw)).toBeNull()
    },
  )

  it('a price keeps its digits whatever it is [ST-4]', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_990_000_000 }), (rupees) => {
        const value = shown(price, String(rupees))
        expect(value).toMatch(/^₹\d{1,3}$|^₹\d{1,2}(,\d\d)*,\d{3}$/)
        expect(value?.replace(/[₹,]/g, '')).toBe(String(rupees))
        expect(shown(price, value ?? '')).toBe(value)
      }),
      { seed: 41 },
    )
  })

  it.each([
    ['2026-11-12', '12 November 2026'],
    ['12 November 2026', '12 November 2026'],
    ['5 nov 2026', '5 November 2026'],
    ['29 Feb 2028', '29 February 2028'],
    ['12 नवंबर 2026', '12 November 2026'],
    ['12 नवम्बर 2026', '12 November 2026'],
    ['1 फरवरी 2027', '1 February 2027'],
    ['2 अक्तूबर 2027', '2 October 2027'],
  ])('the date %s reads as %s [ST-4]', (raw, value) => {
    expect(shown(date, raw)).toBe(value)
  })

  it.each(['2026-02-29', '31 April 2026', '2026-13-01', '0 May 2026', 'tomorrow', '12/11/2026', '12 xyz 2026', ''])(
    'the date %j is refused [ST-4]',
    (raw) => {
      expect(shown(date, raw)).toBeNull()
    },
  )

  it('a date is written in Hindi where the words are [ST-4]', () => {
    expect(readSlot(date, '2027-02-01', 'hi')).toEqual({ ok: true, value: '1 फ़रवरी 2027' })
    expect(readSlot(date, '5 अक्टूबर 2026', 'hi')).toEqual({ ok: true, value: '5 अक्टूबर 2026' })
    expect(readSlot(date, '5 कुछ 2026', 'hi')).toMatchObject({ ok: false })
  })

  it('text is trimmed, on one line, bounded by characters a person counts, and cannot end its quotes [ST-4]', () => {
    expect(shown(text, '  a \n b\u0000 ')).toBe('a b')
    expect(shown(text, 'say "hi"')).toBe('say ’hi’')
    expect(shown(text, '🪔'.repeat(10))).toBe('🪔'.repeat(10))
    expect(shown(text, 'x'.repeat(11))).toBeNull()
    expect(shown(text, ' \u2003 ')).toBeNull()
    expect(shown({ ...text, required: false }, ' ')).toBe('')
  })

  it('choices and colours are found whatever the case, other values are refused [ST-4]', () => {
    expect(shown(choice, 'hair SPA')).toBe('Hair spa')
    expect(shown(choice, 'Massage')).toBeNull()
    expect(shown(colour, 'Deep Maroon')).toBe('deep maroon')
    expect(shown(colour, '#6b1226')).toBe('deep maroon')
    expect(shown(colour, '#abcdef')).toBe('#ABCDEF')
    expect(shown(colour, 'red; drop')).toBeNull()
  })

  it('a sentence whose slot is empty is left out whole [ST-4]', () => {
    const prompt = 'A cake. Line "{offer}". Price "{price}".'
    expect(fillText(prompt, { offer: '', price: '₹99' })).toBe('A cake. Price "₹99".')
    expect(fillText(prompt, { offer: 'Two for one', price: '₹99' })).toBe('A cake. Line "Two for one". Price "₹99".')
  })

  it('what is filled in is never read as a mark [ST-4]', () => {
    expect(fillText('{a} and {b}.', { a: '{b}', b: '$& $1 {a}' })).toBe('{b} and $& $1 {a}.')
    expect(fillText('{constructor} x. y.', {})).toBe('y.')
  })
})
