// The pages as `next build` left them, kept in memory with their policy and compressed forms. Reads files once, at start.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from '../process/start-problem.ts'
import { compressed, type Encoding } from './compress.ts'
import { pagePolicy } from './page-policy.ts'

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

async function builtPage(file: string, options: { isSecureOrigin: boolean }): Promise<BuiltPage> {
  const html = withoutForeignScripts(readFileSync(file, 'utf8'))
  const identity = Buffer.from(html)
  const [br, gzip] = await Promise.all([compressed(identity, 'br'), compressed(identity, 'gzip')])
  return {
    bytes: { br, gzip, identity },
    etag: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    policy: pagePolicy(html, options),
  }
}

function readManifest(folder: string): string {
  try {
    return readFileSync(join(folder, 'prerender-manifest.json'), 'utf8')
  } catch (cause) {
    throw new StartProblem('The pages are not built. Run `npm start`, which builds them before it serves them.', {
      cause,
    })
  }
}

/** Reads every prerendered page of a build folder (`.next`). Throws a StartProblem when there is no build. */
export async function readBuiltPages(folder: string, options: { isSecureOrigin: boolean }): Promise<BuiltPages> {
  const { routes } = Manifest.parse(JSON.parse(readManifest(folder)))
  const addresses = Object.entries(routes)
    .filter(([address, { routeType }]) => routeType === 'page' && !address.startsWith('/_'))
    .map(([address]) => address)
  const read = (name: string) => builtPage(join(folder, 'server', 'app', `${name}.html`), options)
  const pages = await Promise.all(
    addresses.map(async (address) => [address, await read(address === '/' ? 'index' : address)] as const),
  )
  return { pages: new Map(pages), notFound: await read('_not-found') }
}
