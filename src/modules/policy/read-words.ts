// Cuts a text into words as a reader would see them, also when letters are spaced out, dotted, masked or written as digits.
import { foldCharacter } from './fold-text.ts'
import { isListed, listedAt, unmask } from './lexicon.ts'

export interface Word {
  /** Folded; lower case. */
  text: string
  /** Where it stands in the original text. */
  start: number
  end: number
  /** A comma, full stop, line break or the like stands before it. */
  isAfterBreak: boolean
}

interface Letter {
  /** Folded: one or more characters, never none. */
  text: string
  start: number
  end: number
}

const wordLetter = /^[\p{L}\p{M}\p{N}]/u
const isSpace = /^\s/u
// Most letters are plain: the property tables are asked for the others only.
const isPlainLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
const isWordLetter = (letter: string) => {
  const code = letter.charCodeAt(0)
  return code < 128 ? isPlainLetter(code) : wordLetter.test(letter)
}
const isLetter = (letter: string) => isWordLetter(letter) && !/^\p{N}/u.test(letter)
const isBreak = /^[,.;:!?|/&\n।]/u
const isMask = /^[*#@$%!?]/
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '+': 't',
}

/** The words of a text, in order. Time grows with the length of the text alone. */
export function readWords(text: string): Word[] {
  return joinSpelledOut(readChunks(text).flatMap(wordsOfChunk))
}

interface Chunk {
  letters: Letter[]
  isAfterBreak: boolean
}

/** Pieces between white space, with their signs. */
function readChunks(text: string): Chunk[] {
  const chunks: Chunk[] = []
  let current: Chunk = { letters: [], isAfterBreak: false }
  let position = 0
  for (const character of text) {
    const start = position
    position += character.length
    const folded = foldCharacter(character)
    if (folded === '') continue
    if (!isSpace.test(folded)) {
      current.letters.push({ text: folded, start, end: position })
      continue
    }
    const isNewLine = character === '\n'
    if (current.letters.length > 0) {
      chunks.push(current)
      current = { letters: [], isAfterBreak: isNewLine || isBreak.test(current.letters.at(-1)?.text ?? '') }
    }
    current.isAfterBreak ||= isNewLine
  }
  if (current.letters.length > 0) chunks.push(current)
  return chunks
}

function wordsOfChunk({ letters, isAfterBreak }: Chunk): Word[] {
  const plain = plainWords(letters, isAfterBreak)
  const inner = trimSigns(letters)
  // Longer pieces are addresses and hashes, and no word hides in them as a whole.
  const isDisguised = inner.length <= 40 && inner.some(({ text }) => !isLetter(text))
  if (isDisguised && !plain.some((word) => isListed(word.text))) {
    const whole = disguisedWord(inner)
    const [first, last] = [inner[0], inner.at(-1)]
    if (whole !== null && first && last) return [{ text: whole, start: first.start, end: last.end, isAfterBreak }]
  }
  for (const word of plain) word.text = undoStretching(word.text)
  return plain
}

/** Runs of letters and digits between signs. */
function plainWords(letters: readonly Letter[], isAfterBreak: boolean): Word[] {
  const words: Word[] = []
  let open: Word | null = null
  let isBroken = isAfterBreak
  for (const letter of letters) {
    if (isWordLetter(letter.text)) {
      if (open === null) {
        open = { text: '', start: letter.start, end: letter.end, isAfterBreak: isBroken }
        words.push(open)
      }
      open.text += letter.text
      open.end = letter.end
      isBroken = false
    } else {
      open = null
      isBroken ||= isBreak.test(letter.text)
    }
  }
  return words
}

/** `n.u.d.e`, `p0rn`, `n@ked`, `n*de` -> the listed word behind it; null when there is none. */
function disguisedWord(letters: readonly Letter[]): string | null {
  const inner = letters.map(({ text }) => text)
  const bare = inner.filter(isWordLetter).join('')
  if (!/\p{L}/u.test(bare)) return null
  const read = (one: string) =>
    inner
      .map((letter) => (letter === '1' || letter === '!' ? one : (leet[letter] ?? letter)))
      .filter(isLetter)
      .join('')
  for (const candidate of [bare, read('i'), read('l')]) {
    const word = undoStretching(candidate)
    if (isListed(word)) return word
  }
  const masked = inner.map((letter) => (isMask.test(letter) ? '*' : letter)).join('')
  const known = masked.replaceAll('*', '').length
  const isWorthTrying = masked.includes('*') && known >= 2 && known * 2 >= masked.length && /^\p{L}/u.test(masked)
  return isWorthTrying ? unmask(masked) : null
}

/** Without the signs around it, but for those that can stand for a letter. */
function trimSigns(letters: readonly Letter[]): readonly Letter[] {
  const isAround = (letter: Letter | undefined) =>
    letter !== undefined && !isWordLetter(letter.text) && letter.text !== '$' && letter.text !== '@'
  let from = 0
  let to = letters.length
  while (from < to && isAround(letters[from])) from++
  while (to > from && isAround(letters[to - 1])) to--
  return from === 0 && to === letters.length ? letters : letters.slice(from, to)
}

/** `nuuude` -> `nude`; a word that is listed as it stands, or not at all, stays. */
function undoStretching(word: string): string {
  if (!hasDouble(word) || isListed(word)) return word
  const shorter = [
    word.replace(/(.)\1{2,}/gu, '$1$1'),
    word.replace(/(.)\1{2,}/gu, '$1'),
    word.replace(/(.)\1+/gu, '$1'),
  ]
  return shorter.find((form) => form.length >= 4 && isListed(form)) ?? word
}

function hasDouble(word: string): boolean {
  for (let index = 1; index < word.length; index++) {
    if (word.charCodeAt(index) === word.charCodeAt(index - 1)) return true
  }
  return false
}

/** `n u d e`, `k i l l` -> one word: runs of three single letters or more that hold a listed word. */
function joinSpelledOut(words: readonly Word[]): Word[] {
  const parts: (readonly Word[])[] = []
  for (let from = 0; from < words.length; ) {
    const isSingle = words[from]?.text.length === 1
    let to = from + 1
    while (to < words.length && (words[to]?.text.length === 1) === isSingle) to++
    const part = words.slice(from, to)
    parts.push(isSingle && part.length >= 3 ? spelledWords(part) : part)
    from = to
  }
  return parts.flat()
}

function spelledWords(run: readonly Word[]): Word[] {
  const letters = run.map(({ text }) => leet[text] ?? text).join('')
  const between = (from: number, to: number, text: string): Word[] => {
    const [first, last] = [run[from], run[to - 1]]
    return first && last ? [{ ...first, text, end: last.end }] : []
  }
  if (isListed(letters)) return between(0, run.length, letters)
  const words: Word[] = []
  for (let at = 0; at < run.length; ) {
    const found = letters.length === run.length ? listedAt(letters, at) : null
    words.push(...(found === null ? run.slice(at, at + 1) : between(at, at + found.length, found)))
    at += found?.length ?? 1
  }
  return words
}
