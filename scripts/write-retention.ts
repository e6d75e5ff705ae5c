// Writes docs/retention.md from the table that the sweeping jobs count by; `--check` fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { keptDays } from '../src/contract/retention.ts'
import { retentionTable } from '../src/modules/privacy/retention-table.ts'

const path = 'docs/retention.md'
const page = `# How long things are kept

Generated from \`src/contract/retention.ts\` by \`node scripts/write-retention.ts\`. The jobs that delete count by the same numbers, and the privacy notice prints the
same table in both languages: a number is changed there and nowhere else. What is not listed lives as long as the account; the ledger and the audit log are never
deleted and name people by a pseudonym alone once their account is erased.

${retentionTable('en')}

| name in the code | days |
|---|---|
${Object.entries(keptDays)
  .map(([name, days]) => `| \`${name}\` | ${days} |`)
  .join('\n')}
`

if (!process.argv.includes('--check')) writeFileSync(path, page)
else if (readFileSync(path, 'utf8') !== page) {
  process.stderr.write(`${path} is out of date: run node scripts/write-retention.ts\n`)
  process.exitCode = 1
}
