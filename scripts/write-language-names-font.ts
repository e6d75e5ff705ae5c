// Writes the few letters in which languages name themselves into ui/language-names.woff2. The switch in the header of every page would
// otherwise bring the whole Devanagari font, 257 kB, to whoever reads English. Run it when languageNames changes.
import { readFile, writeFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { languageNames } from '#contract/locale.ts'

const whole = 'node_modules/@fontsource-variable/anek-devanagari/files/anek-devanagari-devanagari-wght-normal.woff2'
const file = 'src/web/ui/language-names.woff2'
/** Of a button; see ui/button-look.ts. */
const weight = 600

const letters = Object.values(languageNames)
  .join('')
  .replace(/\p{Script=Latin}/gu, '')
const font = await subsetFont(await readFile(whole), letters, {
  targetFormat: 'woff2',
  variationAxes: { wght: weight },
})
await writeFile(file, font)
process.stdout.write(`${file}: ${letters.length} letters, ${font.length} bytes\n`)
