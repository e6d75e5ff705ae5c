// Whoever reads Hindi is refused in Hindi: every sentence of the source that a person may be told has its Hindi.
import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hindiSentences } from './hindi-sentences.ts'
import { hindiSentence, inLanguage } from './in-language.ts'
import { refusals } from './refusals.ts'

const sources = globSync('src/{contract,modules,platform}/**/*.ts').filter((path) => !path.endsWith('.test.ts'))

/** Said to programs and operators, never by a page. */
const toPrograms =
  /NUL|valid JSON|application\/json|multipart|METRICS_TOKEN|HTTP request|headers|Content-Length|arrive in time|validly encoded|such range|cursor|valid moment|UTC|as 2026-11|the canvas|smallest size|same identifier/

const sentence = String.raw`(?:'([A-Z“][^'\n]{6,}[.])'|\`([A-Z“][^\`\n]{6,}[.])\`)`
const places = [
  new RegExp(String.raw`new Refusal\(\s*'\w+',\s*${sentence}`, 'g'),
  new RegExp(String.raw`Refusal\.field\(\s*'[\w.]+',\s*${sentence}`, 'g'),
  new RegExp(
    String.raw`(?:message: |message = |refuse\('\w+', |(?:min|max|regex|email|refine)\([^\n]*?, ?|email\()${sentence}`,
    'g',
  ),
]

function sentencesOf(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return places.flatMap((place) => [...text.matchAll(place)].map(([, plain, template]) => plain ?? template ?? ''))
}

it('every refusal of the source has its Hindi [NF-11]', () => {
  const said = [...sources.flatMap(sentencesOf), ...Object.values(refusals).map(({ title }) => title)]
  expect(said.length).toBeGreaterThan(60)
  // A value in the source is `${…}`; any value will do to find the sentence.
  const missing = said.filter((text) => !toPrograms.test(text) && !hindiSentence(text.replace(/\$\{[^}]*\}+/g, '7')))
  expect([...new Set(missing)]).toEqual([])
})

it('values find their place, and a sentence inside of a sentence is said in Hindi too [NF-11]', () => {
  expect(inLanguage('At most 80 characters.', 'hi')).toBe('ज़्यादा से ज़्यादा 80 अक्षर।')
  expect(inLanguage('Given back: The picture took too long.', 'hi')).toBe('लौटाए गए: तस्वीर में बहुत देर लग गई।')
  expect(inLanguage('Given back: Sorry for the wait.', 'hi')).toBe('लौटाए गए: Sorry for the wait.')
  expect(inLanguage('An admin’s own words.', 'hi')).toBe('An admin’s own words.')
  expect(inLanguage('Please sign in.', 'en')).toBe('Please sign in.')
})

it('no value of a sentence is lost on the way [NF-11]', () => {
  const names = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => name !== 'state')
  for (const [english, hindi] of Object.entries(hindiSentences))
    expect([english, names(hindi)]).toEqual([english, names(english)])
})
