// Fails when a file imports what its place may not, or names a table of another module. `node scripts/check-boundaries.ts`
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { judgeFile, type Violation } from './checks/boundaries.ts'
import { readSource } from './checks/source-file.ts'
import { judgeTableUse, ownersOfTables } from './checks/table-owners.ts'

const paths = globSync('{src,scripts,test}/**/*.{ts,tsx}', {
  exclude: ['**/node_modules/**', '**/.next/**', '**/*.d.ts'],
})
const migrations = readdirSync('db/migrations').map((name) => ({
  name,
  sql: readFileSync(`db/migrations/${name}`, 'utf8'),
}))
const owners = ownersOfTables(migrations)

const violations: Violation[] = []
for (const path of paths) {
  const file = readSource(path, readFileSync(path, 'utf8'))
  violations.push(...judgeFile(file, existsSync), ...judgeTableUse(file, owners))
}
for (const found of violations) {
  process.stderr.write(`${found.path}:${found.line} [${found.rule}] ${found.what}\n`)
}
process.stdout.write(`boundaries: ${paths.length} files, ${owners.size} tables, ${violations.length} violations\n`)
process.exitCode = violations.length === 0 && paths.length > 0 ? 0 : 1
