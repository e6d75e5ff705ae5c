// Writes docs/requirements.md: one line for each requirement id and the test files whose titles name it. `--check` fails on drift.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { requirements } from './requirements/titles.ts'

const page = 'docs/requirements.md'
const shownBy = new Map<string, Set<string>>()
for (const path of globSync('{src,scripts,test}/**/*.{test,spec}.{ts,tsx}', {
  exclude: ['**/node_modules/**'],
}).sort()) {
  for (const match of readFileSync(path, 'utf8').matchAll(/\[([A-Z]{2}-\d+(?:[, ]+[A-Z]{2}-\d+)*)\]/g)) {
    for (const id of (match[1] ?? '').split(/[, ]+/)) {
      shownBy.set(id, (shownBy.get(id) ?? new Set()).add(path))
    }
  }
}

const unknown = [...shownBy.keys()].filter((id) => !(id in requirements))
if (unknown.length > 0) {
  process.stderr.write(`tests name requirements that do not exist: ${unknown.join(', ')}\n`)
  process.exitCode = 1
}

const lines = Object.entries(requirements).map(([id, title]) => {
  const files = [...(shownBy.get(id) ?? [])].map((path) => `[${path.split('/').pop()}](../${path})`)
  return `| ${id} | ${title} | ${files.length > 0 ? files.join(', ') : 'no test names it yet'} |`
})
const text = `# Requirements and their tests

A test that shows a requirement carries its id in brackets behind the guarantee it states. Generated from the titles by \`node scripts/write-requirements.ts\`.

| id | what it asks | where it is shown |
|---|---|---|
${lines.join('\n')}
`
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write(`${page} is out of date: run node scripts/write-requirements.ts\n`)
  process.exitCode = 1
}
