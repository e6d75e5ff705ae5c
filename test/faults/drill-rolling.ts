// Command `npm run drill:rolling -- --restarts 20 --people 8`: rolling restarts of two web processes under load. Fails when a request did.
import { parseArgs } from 'node:util'
import { verifyLedger } from '../../src/modules/credits/verify-ledger.ts'
import { studioLedgerChecks } from '../../src/modules/studio/ledger-checks.sql.ts'
import { ownDatabase } from './own-database.ts'
import { rollRestarts } from './rolling.ts'

const { values } = parseArgs({
  options: { restarts: { type: 'string', default: '20' }, people: { type: 'string', default: '8' } },
})
const say = (line: string) => process.stdout.write(`${line}\n`)

const database = await ownDatabase({ isDurable: false })
try {
  const { restarts, people } = { restarts: Number(values.restarts), people: Number(values.people) }
  const figures = await rollRestarts({ databaseUrl: database.url, owner: database.owner, restarts, people, say })
  const { failed, ...rest } = figures
  const proof = await verifyLedger(database.owner, studioLedgerChecks)
  say(JSON.stringify({ ...rest, failed: failed.length, ledgerIsRight: proof.isRight }))
  for (const failure of failed.slice(0, 20)) say(`  ${failure}`)
  process.exitCode = failed.length === 0 && proof.isRight ? 0 : 1
} finally {
  await database.close()
}
