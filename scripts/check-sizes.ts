// Fails when a file grows beyond what one sitting can read: 300 lines, 400 for tests, providers and stylesheets of data.
import { globSync, readFileSync } from 'node:fs'

const warnAt = 200
const limit = 300
const widerLimit = 400
const isWider = (path: string) => /\.(test|spec)\.tsx?$|^test\/|\/providers\//.test(path)

/** At most five files that may be longer, each with its reason. */
const exceptions: Record<string, string> = {}

const paths = globSync('{src,scripts,test,db}/**/*.{ts,tsx,mjs,sql}', {
  exclude: ['**/node_modules/**', '**/.next/**', '**/*.d.ts'],
})
const sizes = paths.map((path) => ({ path, lines: readFileSync(path, 'utf8').split('\n').length - 1 }))
const tooLong = sizes.filter(({ path, lines }) => lines > (isWider(path) ? widerLimit : limit) && !(path in exceptions))
const median = sizes.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0

for (const { path, lines } of tooLong) process.stderr.write(`${path}: ${lines} lines, too long\n`)
if (Object.keys(exceptions).length > 5) process.stderr.write('more than five exceptions\n')
process.stdout.write(
  `sizes: ${sizes.length} files, median ${median} lines, ${sizes.filter(({ lines }) => lines > warnAt).length} above ${warnAt}, ${tooLong.length} too long\n`,
)
process.exitCode = tooLong.length === 0 && Object.keys(exceptions).length <= 5 && sizes.length > 0 ? 0 : 1
