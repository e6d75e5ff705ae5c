// What a person may fill into a slot, and how it reads in the prompt. One set of rules for server and pages; must never use zod, so that pages import it lightly.
import type { Slot } from './templates.ts'

/** The value as the prompt shows it, or one sentence about what is wrong. An optional slot may read as ''. */
export type SlotReading = { ok: true; value: string } | { ok: false; problem: SlotProblem; message: string }

/** What is wrong, for those who say it in words of their own. */
export type SlotProblem = 'required' | 'tooLong' | 'price' | 'priceZero' | 'priceLarge' | 'date' | 'choice' | 'colour'

/** Of the words a template comes with, and of how a date is written. */
export type TemplateLanguage = 'en' | 'hi'

const monthNames: Readonly<Record<TemplateLanguage, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  hi: 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' '),
}
/** Rs 999 crore: more than any price on a poster, and far from where doubles lose paise. */
const maxRupees = 9_990_000_000

const refuse = (problem: SlotProblem, message: string): SlotReading => ({ ok: false, problem, message })
const accept = (value: string): SlotReading => ({ ok: true, value })

/** Trims and checks what was typed. `raw` is never trusted; the value holds no line breaks and no straight double quotes. */
export function readSlot(slot: Slot, raw: string, language: TemplateLanguage = 'en'): SlotReading {
  // A straight double quote would end the quoted words it is put into.
  const typed = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll('"', '’')
    .trim()
  if (typed === '') return slot.required ? refuse('required', `Please fill in: ${slot.label}.`) : accept('')
  switch (slot.type) {
    case 'text':
      return [...typed].length <= slot.maxLength
        ? accept(typed)
        : refuse('tooLong', `At most ${slot.maxLength} characters.`)
    case 'price':
      return readRupees(typed)
    case 'date':
      return readDate(typed, language)
    case 'choice':
      return readChoice(slot.choices, typed)
    case 'colour':
      return readColour(slot.choices, typed)
    default:
      return slot satisfies never
  }
}

/** `1499`, `Rs. 1,499/-`, `₹ १४९९` -> `₹1,499`; Indian grouping: `₹1,25,00,000`. Paise only when there are any. */
function readRupees(typed: string): SlotReading {
  const digits = typed
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x0966))
    .replace(/^(?:₹|rs\.?|inr)\s*/i, '')
    .replace(/\s*(?:\/-|₹|rs\.?|inr)$/i, '')
    .replace(/[,\s]/g, '')
  if (!/^\d{1,12}(?:\.\d{1,2})?$/.test(digits)) return refuse('price', 'Please write the price in rupees, like 1499.')
  const rupees = Number(digits)
  if (rupees <= 0) return refuse('priceZero', 'The price must be more than zero.')
  if (rupees > maxRupees) return refuse('priceLarge', 'The price is too large.')
  const [whole = '0', paise = ''] = digits.split('.')
  const grouped = String(Number(whole)).replace(/(\d)(?=(?:\d\d)+\d$)/g, '$1,')
  return accept(`₹${grouped}${Number(paise) > 0 ? `.${paise.padEnd(2, '0')}` : ''}`)
}

// सितंबर is also written सितम्बर, अक्टूबर also अक्तूबर, and the dot of फ़रवरी is often left out.
const spelling = (month: string) =>
  month
    .normalize('NFD')
    .replace(/\u093c/g, '')
    .replace('म्ब', 'ंब')
    .replace('अक्तू', 'अक्टू')

/** `2026-11-12`, `12 November 2026`, `12 nov 2026`, `12 नवंबर 2026` -> `12 November 2026`, or `12 नवंबर 2026` in Hindi. */
function readDate(typed: string, language: TemplateLanguage): SlotReading {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed)
  const words = /^(\d{1,2}) ?([a-z]{3,9}|[\u0900-\u097f]{2,9})\.?,? ?(\d{4})$/i.exec(typed)
  const named = (name: string) => {
    const inHindi = monthNames.hi.findIndex((month) => spelling(month) === spelling(name))
    return (
      1 +
      (inHindi >= 0 ? inHindi : monthNames.en.findIndex((month) => month.toLowerCase().startsWith(name.toLowerCase())))
    )
  }
  const year = Number(iso?.[1] ?? words?.[3] ?? Number.NaN)
  const month = iso ? Number(iso[2]) : named(words?.[2] ?? '-')
  const day = Number(iso?.[3] ?? words?.[1] ?? Number.NaN)
  const isReal = year >= 1900 && year <= 2200 && month >= 1 && day >= 1 && day <= daysOf(year, month)
  return isReal
    ? accept(`${day} ${monthNames[language][month - 1]} ${year}`)
    : refuse('date', 'Please write a date, like 12 November 2026.')
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month > 12 ? 0 : [4, 6, 9, 11].includes(month) ? 30 : 31
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

function readChoice(choices: readonly string[], typed: string): SlotReading {
  const choice = choices.find((known) => same(known, typed))
  return choice === undefined ? refuse('choice', `Please choose one of: ${choices.join(', ')}.`) : accept(choice)
}

/** A named colour, or any colour as `#RRGGBB`. */
function readColour(choices: readonly { name: string; hex: string }[], typed: string): SlotReading {
  const choice = choices.find(({ name, hex }) => same(name, typed) || same(hex, typed))
  if (choice) return accept(choice.name)
  if (/^#[0-9a-f]{6}$/i.test(typed)) return accept(typed.toUpperCase())
  return refuse('colour', `Please choose a colour: ${choices.map(({ name }) => name).join(', ')}, or one like #B5651D.`)
}

/** The sample words of all slots, as somebody would type them. */
export function sampleWords(slots: readonly Slot[], language: TemplateLanguage): Record<string, string> {
  return Object.fromEntries(
    slots.map(({ key, sample, samples }) => [key, language === 'en' ? sample : (samples?.[language] ?? sample)]),
  )
}

/**
 * The template's text with the values in it. A sentence with a slot that was left empty is left out whole, so that
 * no half sentence remains. Values are put in once and never read for marks themselves.
 */
export function fillText(prompt: string, values: Readonly<Record<string, string>>): string {
  const sentences = prompt.match(/[^.!?।]+[.!?।]*\s*|[.!?।]+\s*/gu) ?? []
  const mark = /\{(\w+)\}/g
  const given = (key: string) => (Object.hasOwn(values, key) ? (values[key] ?? '') : '')
  return sentences
    .filter((sentence) => [...sentence.matchAll(mark)].every((found) => given(found[1] ?? '') !== ''))
    .map((sentence) => sentence.replace(mark, (_mark, key: string) => given(key)))
    .join('')
    .trim()
}
