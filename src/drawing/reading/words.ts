// From a prompt to comparable words: Unicode folded, Hindi spelling variants joined, negations marked. Knows no meanings.

export type Word = {
  form: string
  /** Without an English plural ending. */
  singular: string
  /** Romanised Hindi has no spelling: deepawali, dipavali and divali fold to one form. */
  folded: string
  /** "without people", "bina logon ke", "बिना": the thing is not wanted. */
  isNegated: boolean
}
export type Words = readonly Word[]

// A prompt has at most 2,000 characters; words beyond this many say nothing new about the picture.
const mostWords = 400

const negations = new Set(['no', 'without', 'not', 'bina', 'बिना', 'minus', 'except'])

/** Nukta and candrabindu are often left out: both spellings become one. */
function foldDevanagari(text: string): string {
  return text
    .replace(/\u093C/g, '')
    .replace(/\u0901/g, '\u0902')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
}

export function wordForms(text: string): string[] {
  const plain = foldDevanagari(text.normalize('NFD').toLowerCase()).normalize('NFC')
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords)
}

function singularOf(form: string): string {
  if (!/^[a-z]{4,}$/.test(form) || form.endsWith('ss')) return form
  if (form.endsWith('ies')) return `${form.slice(0, -3)}y`
  return form.endsWith('s') ? form.slice(0, -1) : form
}

export function foldLatin(form: string): string {
  if (!/^[a-z]+$/.test(form)) return form
  return form
    .replace(/ee|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/aa/g, 'a')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/z/g, 'j')
    .replace(/(.)\1/g, '$1')
}

/** Scripts without a Latin form fold to themselves. */
export function readWords(prompt: string): Words {
  const forms = wordForms(prompt)
  return forms.map((form, index) => ({
    form,
    singular: singularOf(form),
    folded: foldLatin(form),
    isNegated:
      negations.has(forms[index - 1] ?? '') ||
      (negations.has(forms[index - 2] ?? '') && /^(any|a|the|koi|कोई)$/.test(forms[index - 1] ?? '')),
  }))
}
