// The pages as `next build` left them, kept in memory with their policy and compressed forms. Reads files once, at start.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from '../process/start-problem.ts'
import { compressed, type Encoding } from './compress.ts'
import { inlineHashes, pagePolicy } from './page-policy.ts'

export interface BuiltPage {
  bytes: Record<Encoding, Buffer>
  /** Without quotes and without the suffix of the encoding. */
  etag: string
  policy: string
}

export interface BuiltPages {
  /** Address -> page: `/`, `/studio`. */
  pages: ReadonlyMap<string, BuiltPage>
  notFound: BuiltPage
  /** Hashes of our own inline scripts that every page has in its <head>. */
  ownScripts: readonly string[]
}

const Manifest = z.object({ routes: z.record(z.string(), z.object({ routeType: z.string().optional() })) })

const ownScriptsOnly = '<meta name="rangoli:scripts" content="own"/>'

/**
 * A page that says it needs none of the framework's scripts is sent without them: it is whole as markup, and on a slow
 * phone a hundred kilobytes of script would come before its pictures. Scripts of ours carry `data-own` and stay.
 */
export function withoutForeignScripts(html: string): string {
  if (!html.includes(ownScriptsOnly)) return html
  return html
    .replace(ownScriptsOnly, '')
    .replace(/<script(?![^>]*\sdata-own)[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<link(?=[^>]*\srel="(?:preload|modulepreload)")(?=[^>]*\sas="script")[^>]*>/g, '')
}

const styleSheetLink = /<link(?=[^>]*\srel="stylesheet")[^>]*\shref="([^"]+)"[^>]*>/g

/**
 * Such a page also brings its style sheet with it. On a slow line asking for ten kilobytes more costs a round trip before
 * anything is painted. Addresses in the sheet are relative to it, and become absolute. `read` gets the address of a sheet.
 */
export function withOwnStyles(html: string, read: (address: string) => string): string {
  return html.replace(styleSheetLink, (link, address: string) => {
    const sheet = read(address)
    if (/<\/style/i.test(sheet)) return link
    const absolute = (relative: string) => {
      const { pathname, search, hash } = new URL(relative, new URL(address, 'http://page'))
      return pathname + search + hash
    }
    const urls = /url\((["']?)(?!data:|\/|https?:)([^)"']+)\1\)/g
    return `<style>${sheet.replace(urls, (_, mark: string, path: string) => `url(${mark}${absolute(path)}${mark})`)}</style>`
  })
}

const firstPicture = /<link(?=[^>]*\srel="preload")(?=[^>]*\sas="image")(?=[^>]*\sfetchPriority="high")[^>]*>/i

/**
 * The picture that such a page names as its most important one is asked for before the font: words are painted without
 * their font, a picture is not, and what is asked for first has the open connection and the line to itself.
 */
export function withPictureFirst(html: string): string {
  const [link] = firstPicture.exec(html) ?? []
  return link ? html.replace(link, '').replace('<link', () => `${link}<link`) : html
}

const fontLinks = /<link(?=[^>]*\srel="preload")(?=[^>]*\sas="font")[^>]*>/g

/**
 * The framework names the fonts that every page begins with in each of them but the one for unknown addresses, whose
 * words would be painted twice and move. They are those of any other page.
 */
export function withFontsOf(html: string, other: string): string {
  const links = html.match(fontLinks) === null ? (other.match(fontLinks) ?? []) : []
  return html.replace('<link', () => `${links.join('')}<link`)
}

const emptyPlace = /(<div(?=[^>]*\sdata-filling="([a-z.-]+)")[^>]*>)(<\/div>)/g

/**
 * Puts texts that the operator may change without a build into the places that pages keep for them: `data-filling` names
 * which. They come from the one who starts the server, already safe; only such an empty element of the build is filled.
 */
export function withFillings(html: string, fillings: ReadonlyMap<string, string>): string {
  return html.replace(emptyPlace, (place, open: string, name: string, close: string) => {
    const filling = fillings.get(name)
    return filling === undefined ? place : open + filling + close
  })
}

/** A page as it is sent. `folder` is the build's. */
function markupOf(file: string, folder: string, fillings: ReadonlyMap<string, string>): string {
  const html = withFillings(readFileSync(file, 'utf8'), fillings)
  if (!html.includes(ownScriptsOnly)) return html
  const read = (address: string) => readFileSync(join(folder, address.replace(/^\/_next\//, '')), 'utf8')
  return withOwnStyles(withPictureFirst(withoutForeignScripts(html)), read)
}

interface PageOptions {
  isSecureOrigin: boolean
  /** Texts by the name of their place: `terms.en`. */
  fillings?: ReadonlyMap<string, string>
}

/** Markup as it is kept: compressed once. */
export async function toPage(html: string, policy: string): Promise<BuiltPage> {
  const identity = Buffer.from(html)
  const [br, gzip] = await Promise.all([compressed(identity, 'br'), compressed(identity, 'gzip')])
  return {
    bytes: { br, gzip, identity },
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    policy,
  }
}

const builtPage = (html: string, options: PageOptions) => toPage(html, pagePolicy(html, options))

const ownScript = /<script(?=[^>]*\sdata-own)[^>]*>[\s\S]*?<\/script>/g

function readManifest(folder: string): string {
  try {
    return readFileSync(join(folder, 'prerender-manifest.json'), 'utf8')
  } catch (cause) {
    throw new StartProblem('The pages are not built. Run `npm start`, which builds them before it serves them.', {
      cause,
    })
  }
}

/** Those of ours that are in every page. */
function sharedScripts(pages: readonly string[]): string {
  const [first = '', ...others] = pages
  return (first.match(ownScript) ?? []).filter((script) => others.every((html) => html.includes(script))).join('')
}

/** Reads every prerendered page of a build folder (`.next`). Throws a StartProblem when there is no build. */
export async function readBuiltPages(folder: string, options: PageOptions): Promise<BuiltPages> {
  const { routes } = Manifest.parse(JSON.parse(readManifest(folder)))
  const addresses = Object.entries(routes)
    .filter(([address, { routeType }]) => routeType === 'page' && !address.startsWith('/_'))
    .map(([address]) => address)
  const read = (name: string) =>
    markupOf(join(folder, 'server', 'app', `${name}.html`), folder, options.fillings ?? new Map())
  const markup = addresses.map((address) => [address, read(address === '/' ? 'index' : address)] as const)
  const pages = await Promise.all(
    markup.map(async ([address, html]) => [address, await builtPage(html, options)] as const),
  )
  const [, other = ''] = markup[0] ?? []
  return {
    pages: new Map(pages),
    notFound: await builtPage(withFontsOf(read('_not-found'), other), options),
    ownScripts: inlineHashes(sharedScripts(markup.map(([, html]) => html)), 'script'),
  }
}
