// A site for one test page that runs the design renderer as it stands in src, types taken out and nothing else. Never touches the network.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join, normalize } from 'node:path'
import type { Page } from 'playwright-core'
import { designFonts } from '#contract/design-fonts.ts'
import type * as renderer from '#drawing/layers/index.ts'

const root = join(import.meta.dirname, '../..')
export const siteAddress = 'http://renderer.test'

const packages = [...new Set(designFonts.map(({ file }) => file.split('/').slice(0, 2).join('/')))]

const page = `<!doctype html>
<meta charset="utf-8">
${packages.map((name) => `<link rel="stylesheet" href="/packages/${name}/wght.css">`).join('\n')}
<script type="importmap">{"imports": {"#contract/": "/src/contract/", "#drawing/": "/src/drawing/"}}</script>
<script type="module">
import * as renderer from '/src/drawing/layers/index.ts'
window.designRenderer = renderer
</script>`

declare global {
  interface Window {
    designRenderer: typeof renderer
  }
}

interface Answer {
  contentType: string
  body: string | Buffer
}

function answer(path: string, files: ReadonlyMap<string, Buffer>): Answer | null {
  if (path === '/') return { contentType: 'text/html', body: page }
  const made = files.get(path)
  if (made !== undefined) return { contentType: 'image/png', body: made }
  if (/^\/src\/(contract|drawing)\/[\w/.-]+\.ts$/.test(path) && normalize(path) === path) {
    return { contentType: 'text/javascript', body: stripTypeScriptTypes(readFileSync(join(root, path), 'utf8')) }
  }
  const inPackage = /^\/packages\/(@fontsource-variable\/[a-z-]+)\/(wght\.css|files\/[\w-]+\.woff2)$/.exec(path)
  if (!inPackage?.[1] || !inPackage[2]) return null
  const file = join(root, 'node_modules', inPackage[1], inPackage[2])
  return { contentType: path.endsWith('.css') ? 'text/css' : 'font/woff2', body: readFileSync(file) }
}

/** Runs in the page. Every family has files for Latin too: those that the text needs are fetched, each with all its weights. */
async function loadFonts(text: string): Promise<string[]> {
  const families = new Set([...document.fonts].map(({ family }) => family))
  for (const family of families) await document.fonts.load(`700 20px ${family}`, text).catch(() => [])
  return [...document.fonts]
    .filter(({ status }) => status === 'error')
    .map(({ family, unicodeRange }) => `${family} ${unicodeRange}`)
}

interface Site {
  /** PNG files by path. */
  pictures: ReadonlyMap<string, Buffer>
  /** Whatever will be drawn: its fonts are loaded before. */
  text: string
}

/** Opens the site's only page with the renderer and its fonts ready. Whatever else it asks for is refused. */
export async function openRendererSite(tab: Page, { pictures, text }: Site): Promise<void> {
  await tab.route('**/*', async (route) => {
    const found = answer(new URL(route.request().url()).pathname, pictures)
    await (found === null ? route.abort() : route.fulfill(found))
  })
  await tab.goto(`${siteAddress}/`)
  await tab.waitForFunction(() => window.designRenderer !== undefined)
  const missing = await tab.evaluate(loadFonts, text)
  if (missing.length > 0) throw new Error(`fonts that did not load: ${missing.join('; ')}`)
}
