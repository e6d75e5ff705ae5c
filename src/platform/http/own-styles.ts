// The style sheets of the build inside the markup of a page: on a slow line asking for them costs a round trip before anything is painted.
// Must never take styles, or the permission for them, from markup that was rendered.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inlineHashes } from './page-policy.ts'

const styleSheetLink = /<link(?=[^>]*\srel="stylesheet")[^>]*\shref="([^"]+)"[^>]*>/g

/** As an element of a page; null when it would end that element itself. Addresses in a sheet are relative to it, and become absolute. */
function elementOf(sheet: string, address: string): string | null {
  if (/<\/style/i.test(sheet)) return null
  const absolute = (relative: string) => {
    const { pathname, search, hash } = new URL(relative, new URL(address, 'http://page'))
    return pathname + search + hash
  }
  const urls = /url\((["']?)(?!data:|\/|https?:)([^)"']+)\1\)/g
  return `<style>${sheet.replace(urls, (_, mark: string, path: string) => `url(${mark}${absolute(path)}${mark})`)}</style>`
}

/** A page that has no script of the framework brings its sheets with it and asks for none. `read` gets the address of a sheet. */
export function withOwnStyles(html: string, read: (address: string) => string): string {
  return html.replace(styleSheetLink, (link, address: string) => elementOf(read(address), address) ?? link)
}

export interface OwnStyles {
  /** Address of a sheet -> the element that stands for it. */
  elements: ReadonlyMap<string, string>
  /** What a policy says to allow them. */
  hashes: readonly string[]
}

/** Every style sheet of a build folder (`.next`). */
export function readOwnStyles(folder: string): OwnStyles {
  const chunks = join(folder, 'static', 'chunks')
  const elements = new Map<string, string>()
  for (const name of sheetsIn(chunks)) {
    const address = `/_next/static/chunks/${name}`
    const element = elementOf(readFileSync(join(chunks, name), 'utf8'), address)
    if (element !== null) elements.set(address, element)
  }
  return { elements, hashes: inlineHashes([...elements.values()].join(''), 'style') }
}

function sheetsIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.css'))
  } catch {
    return []
  }
}

/**
 * A page that wakes up later is painted by the element at once. The link stays, as one for paper, which nothing waits for: the framework
 * finds its sheet there, and the pages that are opened next find it in the cache.
 */
export function withStylesAhead(html: string, { elements }: OwnStyles): string {
  return html.replace(styleSheetLink, (link, address: string) => {
    const element = elements.get(address)
    return element === undefined ? link : element + link.replace('<link', '<link media="print"')
  })
}
