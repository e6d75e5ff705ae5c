// What each built page makes a browser load as script before it is awake. Reads the build; must never change it.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The server takes the framework's scripts out of such a page: platform/http/built-pages.ts. */
const ownScriptsOnly = '<meta name="rangoli:scripts" content="own"/>'

/** [{ page: '/studio', scriptKb: 178 }], lightest first; none where no page was built ahead. Kilobytes of 1,000 bytes, as gzip sends them. */
export function pageWeights(nextFolder) {
  const sizes = new Map()
  const sizeOf = (source) => {
    const path = `${nextFolder}/${source.replace(/^\/_next\//, '').replace(/\?.*$/, '')}`
    if (!sizes.has(path)) sizes.set(path, gzipSync(readFileSync(path)).length)
    return sizes.get(path)
  }
  const folder = join(nextFolder, 'server', 'app')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.html') && !path.startsWith('_global'))
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8')
      const sources = html.includes(ownScriptsOnly)
        ? []
        : [...html.matchAll(/<script\b(?![^>]*\bnoModule)[^>]*\ssrc="([^"]+)"/g)].map(([, source]) => source)
      const bytes = [...new Set(sources)].reduce((sum, source) => sum + sizeOf(source), 0)
      const name = path.slice(0, -'.html'.length)
      return { page: name === 'index' ? '/' : `/${name}`, scriptKb: bytes / 1000 }
    })
    .sort((a, b) => a.scriptKb - b.scriptKb)
}
