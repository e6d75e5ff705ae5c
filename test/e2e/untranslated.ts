// Finds what a page in Hindi says in English: texts, names for screen readers, placeholders, tips, pictures' descriptions, the title.
import type { Page } from 'playwright-core'
import { latinWords } from '../../src/web/lib/latin-words.ts'

/** Runs in the page: everything it says, each with where it says it. What is marked as another language's or as nobody's is left out. */
function collect(): string[] {
  const saying = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'placeholder',
    'title',
    'alt',
  ]
  const isOurs = (element: Element) => element.closest('[lang]')?.getAttribute('lang')?.startsWith('hi') === true
  const isWords = (element: Element) =>
    isOurs(element) && element.closest('script, style, code, pre, [translate=no]') === null && element.checkVisibility()
  const found = [`title: ${document.title}`]
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent && node.nodeValue?.trim() && isWords(parent)) found.push(`text: ${node.nodeValue.trim()}`)
  }
  for (const element of document.querySelectorAll('*')) {
    if (!isWords(element)) continue
    for (const name of saying) if (element.hasAttribute(name)) found.push(`${name}: ${element.getAttribute(name)}`)
  }
  return found
}

/** `own`: words of the person who is signed in, such as a name. */
export async function untranslated(page: Page, own: readonly string[] = []): Promise<string[]> {
  const said = await page.evaluate(collect)
  return [...new Set(said)].filter((line) => {
    const text = own.reduce((rest, word) => rest.replaceAll(word, ''), line.slice(line.indexOf(':') + 1))
    return latinWords(text).length > 0
  })
}
