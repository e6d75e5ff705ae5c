// Runs every test: first rules, endpoints, properties, faults and lifecycles, then the browser's. The last line counts them all;
// a run in which a part broke, or in which nothing ran, fails. Arguments go to vitest and leave the browser out.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const Report = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

interface Count {
  passed: number
  failed: number
  skipped: number
}

/** A part that hangs is a failure too. */
const partLimitMs = 40 * 60_000
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

async function runPart(config: string, options: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'rangoli-report-'))
  const report = join(folder, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  try {
    const isGood = await runNode([vitest, 'run', '--config', config, ...reporters, ...options])
    return count(report, isGood)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runNode(args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: 'inherit' })
  const timer = setTimeout(() => child.kill('SIGKILL'), partLimitMs)
  const passOn = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGTERM', passOn).on('SIGINT', passOn)
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      clearTimeout(timer)
      process.off('SIGTERM', passOn).off('SIGINT', passOn)
      resolve(code === 0)
    })
  })
}

function count(report: string, isGood: boolean): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const { numPassedTests, numPendingTests, testResults } = Report.parse(JSON.parse(readFileSync(report, 'utf8')))
  // A file that cannot even be loaded has no tests in the report, and still is a failure.
  const failed = testResults.reduce((sum, file) => {
    const broken = file.assertionResults.filter(({ status }) => status === 'failed').length
    return sum + (broken === 0 && file.status === 'failed' ? 1 : broken)
  }, 0)
  // An error outside of any test (a rejected promise, a failed clean-up) is seen in the exit code alone.
  return { passed: numPassedTests, failed: failed === 0 && !isGood ? 1 : failed, skipped: numPendingTests }
}

const given = process.argv.slice(2)
const counts = [await runPart('vitest.config.ts', given)]
if (given.length === 0) counts.push(await runPart('vitest.e2e.config.ts', []))
const total = (key: keyof Count) => counts.reduce((sum, part) => sum + part[key], 0)

if (total('skipped') > 0) process.stdout.write(`${total('skipped')} skipped\n`)
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`)
process.exit(total('failed') > 0 || total('passed') === 0 ? 1 : 0)
