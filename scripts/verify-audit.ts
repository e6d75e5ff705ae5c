// Proves that the audit log is whole, on the database of this installation, also while it runs: `npm run audit:verify`. Changes nothing.
// With `-- 1234:<hash>` it also proves that link 1234 is still the one that was written down (the worker's log tells each new end).
import { type AuditProof, verifyAudit } from '../src/platform/audit/index.ts'
import { ConfigProblems, readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/db/database.ts'
import { withDatabase } from '../src/platform/db/with-database.ts'
import { StartProblem } from '../src/platform/process/start-problem.ts'
import { deriveSecrets } from '../src/platform/secrets.ts'
import { loadMasterSecret } from '../src/platform/secrets-file.ts'

function readAnchor(text: string | undefined): { position: number; hash: string } | undefined {
  if (text === undefined) return undefined
  const [, position, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text) ?? []
  if (position === undefined || hash === undefined) {
    throw new StartProblem('Give the link that you wrote down as position:hash, as in 1234:9f86d0…')
  }
  return { position: Number(position), hash }
}

function show({ entries, sealed, waiting, endHash, breaks, isRight }: AuditProof): string {
  const figures = [
    ['Entries', String(entries)],
    ['Sealed', String(sealed)],
    ['Waiting for their seal', String(waiting)],
  ]
  return [
    ...figures.map(([name = '', value = '']) => `  ${name.padEnd(24)}${value.padStart(12)}`),
    ...(sealed > 0 ? [`  Write down: ${sealed}:${endHash}`] : []),
    '',
    ...breaks.map((sentence) => `  - ${sentence}`),
    isRight ? 'The audit log is whole.' : 'THE AUDIT LOG IS BROKEN.',
    '',
  ].join('\n')
}

async function main(): Promise<AuditProof> {
  const config = readConfig()
  const anchor = readAnchor(process.argv[2])
  return withDatabase(config, async (connectionString) => {
    const secrets = deriveSecrets(loadMasterSecret(config).value)
    const db = openDatabase({ connectionString, poolSize: 1, role: 'rangoli_app', applicationName: 'rangoli-verify' })
    try {
      return await verifyAudit(db, { secrets, anchor })
    } finally {
      await db.close()
    }
  })
}

try {
  const proof = await main()
  process.stdout.write(show(proof))
  process.exitCode = proof.isRight ? 0 : 1
} catch (error) {
  if (!(error instanceof StartProblem || error instanceof ConfigProblems)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
