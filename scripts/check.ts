// Every check that needs no running program: types, style, unused code, boundaries, sizes, generated documents.
// All of them run, so that one look shows everything that is wrong.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

interface Check {
  name: string
  /** Arguments of node. */
  args: string[]
}

const bin = (path: string) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url))
const checks: Check[] = [
  { name: 'types of the server', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', '.'] },
  { name: 'types of the pages', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/web'] },
  { name: 'types of the browser tests', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'test/e2e'] },
  { name: 'types of the screens', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'test/screens'] },
  { name: 'style', args: [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'unused code', args: [bin('knip/bin/knip.js'), '--no-progress'] },
  { name: 'boundaries', args: ['scripts/check-boundaries.ts'] },
  { name: 'sizes', args: ['scripts/check-sizes.ts'] },
  { name: 'configuration page', args: ['scripts/write-configuration.ts', '--check'] },
  { name: 'retention page', args: ['scripts/write-retention.ts', '--check'] },
  { name: 'requirement index', args: ['scripts/write-requirements.ts', '--check'] },
  { name: 'licences', args: ['scripts/licences.ts', '--check'] },
  { name: 'OpenAPI document', args: ['scripts/write-openapi.ts', '--check'] },
]

function run({ args }: Check): Promise<{ isGood: boolean; output: string }> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ isGood: false, output: error.message }))
    child.once('close', (code) => resolve({ isGood: code === 0, output }))
  })
}

// What an earlier build wrote about its pages names files that may have moved since; a fresh clone has none either.
rmSync(fileURLToPath(new URL('../src/web/.next/types', import.meta.url)), { recursive: true, force: true })

let failures = 0
for (const check of checks) {
  const startedAt = performance.now()
  const { isGood, output } = await run(check)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  process.stdout.write(`  ${isGood ? 'ok     ' : 'problem'}  ${check.name} (${seconds} s)\n`)
  if (!isGood) process.stdout.write(`${output.trimEnd()}\n`)
  failures += isGood ? 0 : 1
}
if (failures > 0) process.stdout.write(`${failures} of ${checks.length} checks failed\n`)
process.exit(failures > 0 ? 1 : 0)
