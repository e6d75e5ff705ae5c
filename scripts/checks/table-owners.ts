// A module's tables are its own: only its *.sql.ts files and its migrations name them. Pure.
import type { Violation } from './boundaries.ts'
import { zoneOf } from './boundaries.ts'
import type { SourceFile } from './source-file.ts'

/** table -> module, from the names of the migrations: `0007_studio_generations.sql` belongs to studio. */
export function ownersOfTables(migrations: readonly { name: string; sql: string }[]): Map<string, string> {
  const owners = new Map<string, string>()
  for (const { name, sql } of migrations) {
    const owner = /^\d{4}_([a-z]+)_/.exec(name)?.[1]
    if (!owner) throw new Error(`${name}: a migration is named NNNN_<module>_<what>.sql`)
    for (const match of sql.matchAll(/^\s*CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?([a-z_]+)/gim)) {
      const table = match[1]
      if (table) owners.set(table, owner)
    }
  }
  return owners
}

const inSql = (table: string) => `\\b(?:from|into|update|join|table|truncate)\\s+(?:only\\s+)?(?:public\\.)?${table}\\b`
const inBuilder = (table: string) => `(?:From|Into|Table|Join|Using)\\(\\s*\\[?['"\`]${table}\\b`

/** Places outside the owner's SQL files that name one of its tables. */
export function judgeTableUse(file: SourceFile, owners: ReadonlyMap<string, string>): Violation[] {
  const zone = zoneOf(file.path)
  if (zone !== 'platform' && zone !== 'module' && zone !== 'entry') return []
  const violations: Violation[] = []
  for (const [table, owner] of owners) {
    const home = owner === 'platform' ? 'src/platform/' : `src/modules/${owner}/`
    const isHome =
      owner === 'platform' ? file.path.startsWith(home) : file.path.startsWith(home) && file.path.endsWith('.sql.ts')
    if (isHome) continue
    const pattern = new RegExp(`${inSql(table)}|${inBuilder(table)}`, 'gi')
    for (const match of file.code.matchAll(pattern)) {
      violations.push({
        path: file.path,
        line: file.code.slice(0, match.index).split('\n').length,
        rule: 'tables',
        what: `${table} belongs to ${owner}`,
      })
    }
  }
  return violations
}
