// Undoes disguises: case, width, accents, invisible characters, look-alike letters. Keeps the place of each letter in the text.

/** Look-alikes of Latin letters in Cyrillic, Greek and among the phonetic letters. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ё: 'e',
    ғ: 'f',
    һ: 'h',
    н: 'h',
    і: 'i',
    ї: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    п: 'n',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԝ: 'w',
    и: 'u',
    я: 'r',
    б: 'b',
    д: 'd',
    з: 'e',
    л: 'n',
    ь: 'b',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    μ: 'u',
    ν: 'v',
    ο: 'o',
    π: 'n',
    ρ: 'p',
    σ: 'o',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    γ: 'y',
    ı: 'i',
    ɑ: 'a',
    ɡ: 'g',
    ɩ: 'i',
    ʀ: 'r',
    ɴ: 'n',
    ᴀ: 'a',
    ᴅ: 'd',
    ᴇ: 'e',
    ᴋ: 'k',
    ᴍ: 'm',
    ᴏ: 'o',
    ᴘ: 'p',
    ᴛ: 't',
    ᴜ: 'u',
    ꜱ: 's',
    ø: 'o',
    đ: 'd',
    ł: 'l',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
  }),
)

// Combining marks of Latin letters, the nukta, everything invisible, variation selectors, fillers, emoji tags.
const dropped = /\p{Cf}|\p{Script=Inherited}|[\u{E0000}-\u{E0FFF}]|\u0489|\u093C|\u115F|\u1160|\u3164|\u17B4|\u17B5/gu
// One sound, written in more ways than one: chandrabindu and anusvara.
const sameSound = new Map([['\u0901', '\u0902']])

// Squared, negative and regional letters have no compatibility form of their own.
const letterBlocks = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6] as const

function foldBlockLetter(point: number): string | null {
  const start = letterBlocks.find((block) => point >= block && point < block + 26)
  return start === undefined ? null : String.fromCharCode(97 + point - start)
}

/** One character as plain lower-case letters, digits or signs; '' when it is invisible. */
export function foldCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0
  if (point < 128) return character.toLowerCase()
  const block = foldBlockLetter(point)
  if (block !== null) return block
  const plain = character.normalize('NFKD').replace(dropped, '').toLowerCase().replace(dropped, '')
  let folded = ''
  for (const letter of plain) folded += lookAlikes.get(letter) ?? sameSound.get(letter) ?? letter
  return folded
}

/** A text or a word of our own lists, folded whole. */
export function fold(text: string): string {
  let folded = ''
  for (const character of text) folded += foldCharacter(character)
  return folded
}
