// Who may import whom: the table of docs/ARCHITECTURE.md as code. Pure: files in, violations out.
import type { Import, SourceFile } from './source-file.ts'

/** Modules by row. A module may use the front door of a module in an earlier row, never of its own or a later one. */
export const moduleRows: readonly (readonly string[])[] = [
  ['credits', 'policy', 'templates', 'privacy'],
  ['identity', 'branding'],
  ['payments', 'studio'],
  ['community'],
  ['moderation', 'rewards', 'referrals', 'notifications'],
  ['analytics', 'admin'],
]

export interface Violation {
  path: string
  line: number
  rule: string
  what: string
}

type Zone = 'contract' | 'drawing' | 'platform' | 'module' | 'web' | 'entry' | 'script' | 'test' | 'unknown'

/** The zone of a path from the root. Tests and test support are exempt from the table. */
export function zoneOf(path: string): Zone {
  if (path.startsWith('test/') || /\.(test|spec)\.tsx?$/.test(path) || path === 'vitest.config.ts') return 'test'
  if (path.startsWith('scripts/')) return 'script'
  if (path.startsWith('src/contract/')) return 'contract'
  if (path.startsWith('src/drawing/')) return 'drawing'
  if (path.startsWith('src/platform/')) return 'platform'
  if (path.startsWith('src/modules/')) return 'module'
  if (path.startsWith('src/web/')) return 'web'
  if (/^src\/[a-z-]+\.ts$/.test(path)) return 'entry'
  return 'unknown'
}

const moduleOf = (path: string) => path.split('/')[2] ?? ''
const rowOf = (module: string) => moduleRows.findIndex((row) => row.includes(module))

/** What the server is made of: a page that imports one of these would carry it to the browser. */
const serverPackages =
  /^(node:|fastify|@fastify\/|pg$|pg-boss|kysely|sharp$|@napi-rs\/|@node-rs\/|pino|prom-client|jose|oxc-parser|@opentelemetry\/)/
const pagePackages = /^(react|react-dom|next|@tanstack\/|radix-ui|lucide-react|sonner)(\/|$)/

type Judge = (file: SourceFile, found: Import) => string | null

const ownZones =
  (allowed: readonly Zone[]): Judge =>
  (_file, found) =>
    found.target === null || allowed.includes(zoneOf(found.target)) ? null : `may not import ${found.target}`

const judges: Record<Zone, Judge> = {
  contract: (file, found) =>
    found.target === null
      ? found.specifier === 'zod'
        ? null
        : `contract may use no package but zod: ${found.specifier}`
      : ownZones(['contract'])(file, found),
  drawing: (file, found) =>
    found.target === null
      ? `drawing may use no package: ${found.specifier}`
      : ownZones(['drawing', 'contract'])(file, found),
  platform: (file, found) =>
    found.target === null && pagePackages.test(found.specifier) && !file.path.startsWith('src/platform/http/pages')
      ? `platform may not use ${found.specifier}`
      : ownZones(['platform', 'contract'])(file, found),
  module: judgeModule,
  web: (file, found) => {
    if (found.target === null) {
      const isConfig = /^src\/web\/[a-z.-]+\.(ts|mjs)$/.test(file.path)
      return serverPackages.test(found.specifier) && !isConfig ? `a page may not use ${found.specifier}` : null
    }
    if (found.target.startsWith('src/drawing/scenes')) return 'the scenes stay on the server'
    return ownZones(['web', 'contract', 'drawing'])(file, found)
  },
  entry: (_file, found) => {
    if (found.target === null) return null
    const zone = zoneOf(found.target)
    if (zone === 'platform' || zone === 'contract' || zone === 'entry') return null
    return /^src\/modules\/[a-z-]+\/module\.ts$/.test(found.target) ? null : `may not import ${found.target}`
  },
  script: (_file, found) => (found.target?.startsWith('src/web/') ? 'a script may not import pages' : null),
  test: () => null,
  unknown: (file) => `${file.path} stands in no known place`,
}

function judgeModule(file: SourceFile, found: Import): string | null {
  if (found.target === null) {
    return pagePackages.test(found.specifier) ? `a module may not use ${found.specifier}` : null
  }
  const zone = zoneOf(found.target)
  if (zone === 'platform' || zone === 'contract' || zone === 'drawing') return null
  if (zone !== 'module') return `may not import ${found.target}`
  const own = moduleOf(file.path)
  const other = moduleOf(found.target)
  if (own === other) return null
  if (rowOf(own) < 0) return `module ${own} stands in no row`
  if (rowOf(other) < 0 || rowOf(other) >= rowOf(own)) return `${own} may not know ${other}: not in an earlier row`
  if (found.target !== `src/modules/${other}/index.ts`) return `only the front door of ${other} may be imported`
  return null
}

const drawingGlobals =
  // The compiler knows no DOM here; `window` alone may be the name of one in a drawn wall.
  /\b(document|navigator|OffscreenCanvas|HTMLCanvasElement|process|Buffer|performance|Math\.random|Date\.now|new Date)\b/g
const contractGlobals = /\b(window|document|navigator|process|Buffer)\b(?=\s*[.([])/g
const environment = /\bprocess\s*(\.|\[['"])env\b/g

function wordsIn(file: SourceFile, pattern: RegExp, rule: string): Violation[] {
  return [...file.code.matchAll(pattern)].map((match) => ({
    path: file.path,
    line: file.code.slice(0, match.index).split('\n').length,
    rule,
    what: match[0],
  }))
}

/** Its version is told to people and tools by many. */
const isManifest = (target: string | null) => target === 'package.json'

/** Every broken rule of one file, imports first. `exists` tells whether a path from the root is a file. */
export function judgeFile(file: SourceFile, exists: (path: string) => boolean): Violation[] {
  const zone = zoneOf(file.path)
  const violations: Violation[] = []
  for (const found of file.imports) {
    const what = isManifest(found.target) ? null : judges[zone](file, found)
    if (what !== null) violations.push({ path: file.path, line: found.line, rule: zone, what })
    // The compiler looks after tests, and strings in them may look like imports.
    if (zone !== 'test' && found.target !== null && !exists(found.target)) {
      violations.push({ path: file.path, line: found.line, rule: 'resolves', what: `${found.specifier} leads nowhere` })
    }
  }
  if (zone === 'drawing') violations.push(...wordsIn(file, drawingGlobals, 'drawing-globals'))
  if (zone === 'contract') violations.push(...wordsIn(file, contractGlobals, 'contract-globals'))
  const mayReadEnvironment = file.path === 'src/platform/config.ts' || zone === 'test' || zone === 'script'
  if (!mayReadEnvironment) violations.push(...wordsIn(file, environment, 'environment'))
  return violations
}
