// What each built page makes a browser load as script before it is awake. Reads the build; must never change it.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The server takes the framework's scripts out of such a page: platform/http/built-pages.ts. */
const ownScriptsOnly = '<meta name="rangoli:scripts" content="own"/>'

/** The server sends what lies compressed beside a script: compress-static.mjs. */
const sentBytes = (path) => (statSync(`${path}.br`, { throwIfNoEntry: false }) ?? statSync(path)).size

/** [{ page: '/studio', scriptKb: 178 }], lightest first; none where no page was built ahead. Kilobytes of 1,000 bytes, as a browser of today gets them. */
export function pageWeights(nextFolder) {
  const sizes = new Map()
  const sizeOf = (source) => {
    const path = `${nextFolder}/${source.replace(/^\/_next\//, '').replace(/\?.*$/, '')}`
    if (!sizes.has(path)) sizes.set(path, sentBytes(path))
    return sizes.get(path)
  }
  const weightOf = (sources) => [...new Set(sources)].reduce((sum, source) => sum + sizeOf(source), 0) / 1000
  const folder = join(nextFolder, 'server', 'app')
  if (!existsSync(folder)) return []
  const built = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html') && !path.startsWith('_global'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8')
      const sources = html.includes(ownScriptsOnly)
        ? []
        : [...html.matchAll(/<script\b(?![^>]*\bnoModule)[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source)
      const name = path.slice(0, -'.html'.length)
      return { page: name === 'index' ? '/' : `/${name}`, scriptKb: weightOf(sources) }
    })
  const rendered = renderedPages(nextFolder).map(({ page, sources }) => ({ page, scriptKb: weightOf(sources) }))
  return [...built, ...rendered].sort((a, b) => a.scriptKb - b.scriptKb)
}

const manifestName = 'page_client-reference-manifest.js'

/** Pages that the server renders leave no markup: their scripts stand in the manifests of the build. */
function renderedPages(nextFolder) {
  const folder = join(nextFolder, 'server', 'app', '[locale]', '(public)', 'live')
  if (!existsSync(folder)) return []
  const { rootMainFiles } = JSON.parse(readFileSync(join(nextFolder, 'build-manifest.json'), 'utf8'))
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith(manifestName))
    .map((path) => {
      const script = readFileSync(join(folder, path), 'utf8')
      // `globalThis.__RSC_MANIFEST["/..."] = {...}`
      const { entryJSFiles } = JSON.parse(script.slice(script.indexOf('] = ') + 4).replace(/;\s*$/, ''))
      const name = path.slice(0, -manifestName.length - 1)
      return { page: `/live/${name}`, sources: [...rootMainFiles, ...Object.values(entryJSFiles).flat()] }
    })
}
