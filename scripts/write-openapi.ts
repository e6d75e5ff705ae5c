// Writes docs/openapi.json from the contract; with --check it only compares and fails on drift.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { endpoints, namedSchemas } from '#contract/index.ts'
import { openApiDocument } from '#platform/http/openapi.ts'
import packageJson from '../package.json' with { type: 'json' }

const file = fileURLToPath(new URL('../docs/openapi.json', import.meta.url))

/** The file as the contract says it should be. */
export function expectedOpenApi(): string {
  const document = openApiDocument({ endpoints, named: namedSchemas, version: packageJson.version })
  return `${JSON.stringify(document, null, 2)}\n`
}

function present(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const expected = expectedOpenApi()
  if (!process.argv.includes('--check')) {
    writeFileSync(file, expected)
    process.stdout.write('docs/openapi.json written\n')
  } else if (present() !== expected) {
    process.stderr.write('docs/openapi.json is not what the contract says: run `node scripts/write-openapi.ts`\n')
    process.exitCode = 1
  }
}
