// Words that must survive a rewrite letter by letter: quotes, numbers, prices, contacts, names. Finds them and checks them.

/** A piece in quotes is at most this long: an apostrophe must not swallow a whole text. */
const quoted = new RegExp(
  [
    /"[^"\n]{1,200}"/,
    /“[^”\n]{1,200}”/,
    /„[^“”\n]{1,200}[“”]/,
    /«[^»\n]{1,200}»/,
    /「[^」\n]{1,200}」/,
    /`[^`\n]{1,200}`/,
    // A straight or curly single quote opens after a space and closes before one, unlike an apostrophe.
    /(?<![\p{L}\p{N}])['‘][^'‘’\n]{1,120}['’](?![\p{L}\p{N}])/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

const union = (parts: readonly RegExp[]) => new RegExp(parts.map(({ source }) => source).join('|'), 'giu')

const address = union([
  /(?:https?:\/\/|www\.)[^\s"”»]{1,300}/,
  /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}/,
  /[@#][\p{L}\p{M}\p{N}_.]{1,64}/u,
  /\b[a-z0-9-]{1,63}\.(?:com|in|co\.in|org|net|shop|store|app|io)\b(?:\/[^\s"”»]{0,200})?/,
])

// In this order: what contains others comes first.
const figure = union([
  // GSTIN
  /\b\d{2}[A-Z]{5}\d{4}[A-Z][A-Z\d]Z[A-Z\d]\b/,
  // prices
  /(?:₹|\bRs\.?|\bINR|\$|€|£)\s?\p{N}[\p{N},.]*(?:\/-)?/u,
  // numbers with all that belongs to them: phone numbers, dates, 10:30, 50%, 2BHK, 1st, +91 98765 43210
  /\+?\p{N}+(?:[.,:/-]\p{N}+)*(?: \p{N}+(?:[.,:/-]\p{N}+)*)*(?:\s?[%°+]|[\p{L}\p{M}]{1,12})?/u,
])

const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}’'&.-]*/gu
const isAllCaps = (text: string) => /^\p{Lu}[\p{Lu}\p{N}&.'’-]+$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
const isInnerCapital = (text: string) => /\p{Ll}\p{Lu}/u.test(text)
const isCapital = (text: string) => /^\p{Lu}/u.test(text)

/** Every locked piece of a text, each once, as it stands there. Time grows with the length of the text. */
export function findLockedWords(text: string): string[] {
  const locked = new Set<string>()
  const take = (pattern: RegExp, from: string) =>
    from.replace(pattern, (found) => {
      const trimmed = found.trim().replace(/(?<!\/-)[.,:/-]+$/u, (end) => (end === '/-' ? end : ''))
      if (trimmed !== '') locked.add(trimmed)
      // As long as it was, so that a word before it is still the word before it.
      return ' '.repeat(found.length)
    })
  const rest = take(figure, take(address, take(quoted, text)))
  for (const name of findNames(rest)) locked.add(name)
  return [...locked]
}

/** Brand names as far as letters show them: ALLCAPS, CamelCase, and capitals that do not begin a sentence. */
function findNames(text: string): string[] {
  const names: string[] = []
  const words = [...text.matchAll(word)].map((found) => ({ text: found[0].replace(/[.'’&-]+$/u, ''), at: found.index }))
  for (const [index, { text: current, at }] of words.entries()) {
    const before = text.slice(words[index - 1] ? (words[index - 1]?.at ?? 0) : 0, at)
    const beginsSentence = index === 0 || /[.!?।\n:]\s*$/u.test(before)
    const isNameAlone = isAllCaps(current) || isInnerCapital(current)
    // "Sharma Sweets opens today": a capital at the beginning counts when another follows.
    const isFollowed = isCapital(words[index + 1]?.text ?? '') && !isSentenceEnd(text, words[index + 1]?.at ?? 0)
    if (isNameAlone || (isCapital(current) && (!beginsSentence || isFollowed))) names.push(current)
  }
  return names
}

const isSentenceEnd = (text: string, at: number) => /[.!?।\n]\s*$/u.test(text.slice(Math.max(0, at - 4), at))

/** Whether each locked piece of `original` stands in `text`, letter by letter. */
export function keepsLockedWords(original: string, text: string): boolean {
  return findLockedWords(original).every((locked) => text.includes(locked))
}

/** The text without links and handles, which are about somebody and not about the picture. */
export function withoutAddresses(text: string): string {
  return text.replace(address, ' ')
}

/** The text without what is only to be shown: quoted words, links, handles. */
export function withoutShown(text: string): string {
  return withoutAddresses(text.replace(quoted, ' '))
}
