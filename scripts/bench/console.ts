// What the console answers in when much has happened: `npm run bench:console`. 100,000 pictures of 1,000 people with their ledger and
// 100,000 lines in the audit log; median and slowest of nine answers each, then the sealing and the proof of that log.
import { execFile } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { exportAudit, getAuditState, listAudit } from '#contract/admin-audit.ts'
import { dryRunRules, getConfiguration } from '#contract/admin-configuration.ts'
import { getOverview } from '#contract/admin-overview.ts'
import { listUserCreations, listUserEntries, listUsers } from '#contract/admin-users.ts'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { type BenchPeople, makePeople } from './people.ts'
import { benchFolder, startBenchServer } from './server.ts'

const people = 1_000
const pictures = 100_000
const lines = 100_000
const rounds = 9
const mostMinutesOfSealing = 10
const run = promisify(execFile)
const say = (line: string) => process.stdout.write(`${line}\n`)
const folder = benchFolder()

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

/** A command of the operator, beside the running server. */
async function command(script: string, ...args: string[]): Promise<{ said: string; seconds: number }> {
  const startedMs = performance.now()
  const env = { PATH: process.env.PATH, DATA_DIR: folder.dataDir, NODE_ENV: 'production' }
  const { stdout } = await run(process.execPath, [`scripts/${script}`, ...args], { env })
  return { said: stdout, seconds: (performance.now() - startedMs) / 1000 }
}

/** A minute between one and the next, the newest now; each about another account. */
async function fillAuditLog(client: pg.Client, { tag }: BenchPeople): Promise<void> {
  await client.query(
    `INSERT INTO audit_entries (id, occurred_at, actor_id, action, subject_kind, subject_id, reason, after)
     SELECT (lpad(to_hex(floor(extract(epoch FROM at) * 1000)::bigint), 12, '0') || '70008000' || lpad(to_hex(i), 12, '0'))::uuid,
       at, actor.id, 'credits.adjusted', 'user', gen_random_uuid()::text, 'Line ' || i || ' of a test', jsonb_build_object('credits', i)
     FROM generate_series(1, $1::int) i, LATERAL (SELECT now() - ($1 - i) * interval '1 minute' AS at) moment,
       (SELECT id FROM users WHERE handle = 'seed' || $2 || '_1') actor`,
    [lines, tag],
  )
  await client.query('ANALYZE')
}

type Ask = (path: string, init?: { method: string; body: unknown }) => Promise<{ ms: number; text: string }>

function asker(url: string, cookie: string): Ask {
  return async (path, init) => {
    const startedMs = performance.now()
    const answer = await fetch(`${url}${path}`, {
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      ...(init && { method: init.method, body: JSON.stringify(init.body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
    return { ms: performance.now() - startedMs, text }
  }
}

async function measure(name: string, work: () => Promise<{ ms: number; text: string }>): Promise<void> {
  const answers: { ms: number; text: string }[] = []
  for (let round = 0; round < rounds; round++) answers.push(await work())
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other)
  const [median = 0, slowest = 0] = [sorted[Math.floor(rounds / 2)], sorted.at(-1)]
  const size = `${((answers[0]?.text.length ?? 0) / 1000).toFixed(0)} kB`
  say(`  ${name.padEnd(40)}${median.toFixed(0).padStart(8)}${slowest.toFixed(0).padStart(10)}${size.padStart(12)}`)
}

async function measurePages(ask: Ask): Promise<void> {
  const users: { items: { id: string }[] } = JSON.parse((await ask(`${listUsers.path}?q=Seed%20777&limit=1`)).text)
  const userId = users.items[0]?.id ?? ''
  const { rules }: { rules: { state: string; rules: unknown }[] } = JSON.parse((await ask(getConfiguration.path)).text)
  const current = rules.find(({ state }) => state === 'current')?.rules
  say(`\nanswers of the console, ${rounds} each             median ms   slowest        size`)
  await measure('overview', () => ask(getOverview.path))
  await measure('users, newest first', () => ask(listUsers.path))
  await measure('users, by a word', () => ask(`${listUsers.path}?q=seed`))
  await measure('ledger of one account', () => ask(listUserEntries.path.replace(':userId', userId)))
  await measure('pictures of one account', () => ask(listUserCreations.path.replace(':userId', userId)))
  await measure('dry run of prices on last week', () =>
    ask(dryRunRules.path, { method: 'POST', body: { rules: current } }),
  )
  await measure('audit log, newest first', () => ask(listAudit.path))
  await measure('audit log, by a word', () => ask(`${listAudit.path}?q=Line%20777%20of`))
  await measure('audit log as a file', () => ask(exportAudit.path))
}

/** The worker seals once a minute. */
async function measureSeal(ask: Ask): Promise<void> {
  const waiting = async () => {
    const { waiting: left }: { waiting: number } = JSON.parse((await ask(getAuditState.path)).text)
    return left
  }
  let begun: { atMs: number; left: number } | null = null
  for (const endMs = performance.now() + mostMinutesOfSealing * 60_000; performance.now() < endMs; await delay(250)) {
    const left = await waiting()
    if (begun === null && left < lines) begun = { atMs: performance.now(), left }
    if (left > 0 || begun === null) continue
    const seconds = (performance.now() - begun.atMs) / 1000
    say(`\nsealing the audit log: the last ${begun.left} lines in ${seconds.toFixed(1)} s, with the job's own waits`)
    return
  }
  throw new Error(`${await waiting()} lines are not sealed after ${mostMinutesOfSealing} minutes`)
}

const server = await startBenchServer(folder.dataDir, {})
const url = findRunningDatabase(folder.dataDir)
if (url === null) throw new Error('the embedded database is not running')
const client = new pg.Client({ connectionString: url })
await client.connect()
try {
  const { seconds } = await command('seed.ts', '--users', String(people), '--creations', String(pictures))
  say(`${pictures} pictures of ${people} people with their ledger in ${seconds.toFixed(0)} s`)
  const admins = await makePeople(client, 1)
  await command('admin.ts', `seed${admins.tag}_1@example.com`)
  await fillAuditLog(client, admins)
  const ask = asker(server.url, admins.cookies[0] ?? '')
  await measureSeal(ask)
  await measurePages(ask)
  const proof = await command('verify-audit.ts')
  say(`proof of its whole chain: ${proof.seconds.toFixed(1)} s, with the start of the command`)
} finally {
  await client.end()
  await server.stop()
  folder.remove()
}
