// Parses one source file and lists what it imports. Shared by the checks; never judges.
import path from 'node:path'
import { parseSync } from 'oxc-parser'

export interface SourceFile {
  /** From the root of the repository, with forward slashes. */
  path: string
  /** The code with every comment blanked out, so that words in comments prove nothing. */
  code: string
  imports: Import[]
}

export interface Import {
  specifier: string
  /** Path from the root for our own files, null for packages. */
  target: string | null
  line: number
}

const aliases: Record<string, string> = {
  '#contract/': 'src/contract/',
  '#drawing/': 'src/drawing/',
  '#platform/': 'src/platform/',
  '#modules/': 'src/modules/',
  '#web/': 'src/web/',
}

/** Where a specifier of a file points to, from the root; null for packages and Node's own modules. */
export function resolveSpecifier(from: string, specifier: string): string | null {
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return path.posix.normalize(folder + specifier.slice(alias.length))
  }
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(from), specifier))
  return null
}

/** Throws when the file does not parse: a check that skips what it cannot read proves nothing. */
export function readSource(filePath: string, text: string): SourceFile {
  const parsed = parseSync(filePath, text)
  const failure = parsed.errors[0]
  if (failure) throw new Error(`${filePath}: ${failure.message}`)
  const blank = (from: string) => from.replace(/[^\n]/g, ' ')
  let code = text
  for (const comment of parsed.comments) {
    code = code.slice(0, comment.start) + blank(code.slice(comment.start, comment.end)) + code.slice(comment.end)
  }
  const found: { specifier: string; at: number }[] = []
  for (const one of parsed.module.staticImports) found.push({ specifier: one.moduleRequest.value, at: one.start })
  for (const one of parsed.module.staticExports) {
    for (const entry of one.entries) {
      if (entry.moduleRequest) found.push({ specifier: entry.moduleRequest.value, at: one.start })
    }
  }
  for (const one of parsed.module.dynamicImports) {
    const literal = text.slice(one.moduleRequest.start, one.moduleRequest.end)
    const quoted = /^(['"`])([^'"`$]*)\1$/.exec(literal)
    found.push({ specifier: quoted?.[2] ?? literal, at: one.start })
  }
  // `import('./x').Type` in a type position is no import statement to the parser.
  for (const match of code.matchAll(/\btypeof import\(\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\./g)) {
    found.push({ specifier: match[1] ?? match[2] ?? '', at: match.index })
  }
  const imports = found.map(({ specifier, at }) => ({
    specifier,
    target: resolveSpecifier(filePath, specifier),
    line: text.slice(0, at).split('\n').length,
  }))
  return { path: filePath, code, imports }
}
