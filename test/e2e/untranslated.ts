// Finds what a page in Hindi says in English: texts, names for screen readers, placeholders, tips, pictures' descriptions, the title.
import type { Page } from 'playwright-core'
import { latinWords } from '../../src/web/lib/latin-words.ts'

interface Said {
  /** Everything the page says, each with where it says it. What is marked as another language's or as nobody's is left out. */
  lines: string[]
  /** Words of people, which stand in elements whose direction follows them. */
  theirs: string[]
}

/** Runs in the page. */
function collect(): Said {
  const saying = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'placeholder',
    'title',
    'alt',
  ]
  const isOurs = (element: Element) =>
    element.closest('[lang]')?.getAttribute('lang')?.startsWith('hi') === true &&
    element.closest('script, style, code, pre, [translate=no]') === null &&
    element.checkVisibility()
  const found = [`title: ${document.title}`]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('[dir=auto]') || !isOurs(parent)) continue
    if (node.nodeValue?.trim()) found.push(`text: ${node.nodeValue.trim()}`)
  }
  for (const element of document.querySelectorAll('*')) {
    if (!isOurs(element)) continue
    for (const name of saying) if (element.hasAttribute(name)) found.push(`${name}: ${element.getAttribute(name)}`)
  }
  const marked = [...document.querySelectorAll('[dir=auto]')].map((element) => element.textContent.trim())
  return { lines: found, theirs: marked.filter((text) => text !== '') }
}

const without = (text: string, words: readonly string[]) =>
  words.reduce((rest, word) => rest.replaceAll(word, ''), text)

/**
 * `own`: words of the person who is signed in, such as a name. Words of people that are marked somewhere on the page may be quoted in our
 * sentences and names; where they stand alone as text, they must be marked.
 */
export async function untranslated(page: Page, own: readonly string[] = []): Promise<string[]> {
  const { lines, theirs } = await page.evaluate(collect)
  const quoted = [...new Set(theirs)].toSorted((one, other) => other.length - one.length)
  return [...new Set(lines)].filter((line) => {
    const [place = ''] = line.split(':', 1)
    const text = without(line.slice(place.length + 1), own).trim()
    const rest = place === 'text' && theirs.includes(text) ? text : without(text, quoted)
    return latinWords(rest).length > 0
  })
}
