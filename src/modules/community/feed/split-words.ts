// Cuts a text into the words it is found by, in any script: the same for what is stored and for what is asked. Pure.

/** Longer ones are cut. */
export const longestWord = 40

// Accents of Latin letters, the nukta of each Indian script, and what cannot be seen (joiners, marks of direction).
const dropped = /[\u0300-\u036f]|\u093c|\u09bc|\u0a3c|\u0abc|\u0b3c|\u0c3c|\u0cbc|\p{Cf}/gu
// The digits of the Indian scripts stand at the same place in each block.
const indianDigit = /(?=[\u0900-\u0dff])\p{Nd}/gu

/** One form for what readers take for the same: case, width, accents, nukta, joiners, chandrabindu, digits. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(dropped, '')
    .toLowerCase()
    .replace(dropped, '')
    .replaceAll('\u0901', '\u0902')
    .replace(indianDigit, (digit) => String(((digit.codePointAt(0) ?? 6) & 15) - 6))
    .normalize('NFC')
}

// Written at every turn and asked for by nobody.
const stopWords = new Set(
  (
    'a an and are as at be by for from in into is it its of on or that the this to with ' +
    'का की के को में और है हैं से पर ने एक यह वह या तथा ' +
    'మరియు ఒక ఈ ఆ లో కు కి యొక్క ' +
    'மற்றும் ஒரு இந்த அந்த'
  )
    .split(' ')
    .map(fold),
)

// Vowel signs of Indian scripts are marks (M): without them every word would fall to pieces.
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu
const isSingleLatin = (text: string) => /^[a-z]$/.test(text)

/** Different words in the order of the text, at most `most`. */
export function splitWords(text: string, most: number): string[] {
  const words = new Set<string>()
  for (const [found] of fold(text).matchAll(word)) {
    if (words.size >= most) break
    const cut = [...found].slice(0, longestWord).join('')
    if (!isSingleLatin(cut) && !stopWords.has(cut)) words.add(cut)
  }
  return [...words]
}
