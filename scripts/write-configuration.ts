// Writes docs/configuration.md and .env.example from the schema in src/platform/config.ts; `--check` fails when they are out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { describeSettings } from '../src/platform/config.ts'

const settings = describeSettings()

const page = `# Configuration

Every setting is an environment variable with a default, so nothing has to be set on one's own machine. Generated from \`src/platform/config.ts\` by
\`node scripts/write-configuration.ts\`; an unknown value stops the start with every problem listed at once. An empty variable counts as not set.

| variable | default | what it does |
|---|---|---|
${settings.map(({ key, description, default: value }) => `| \`${key}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`).join('\n')}
`

const example = `# Copy what you need into the environment of the process. Every value shown is the default.
${settings.map(({ key, description, default: value }) => `\n# ${description}\n# ${key}=${value}`).join('\n')}
`

const isCheck = process.argv.includes('--check')
for (const [path, text] of [
  ['docs/configuration.md', page],
  ['.env.example', example],
] as const) {
  if (!isCheck) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${path} is out of date: run node scripts/write-configuration.ts\n`)
    process.exitCode = 1
  }
}
