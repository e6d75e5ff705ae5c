// Orders: start, acknowledgement beside the database's own limit, as people come, memory. A part of `npm run bench`.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { databaseAtRate, databaseLimit } from './database-limit.ts'
import { loadOrders, offerOrders } from './orders.ts'
import { type BenchPeople, makePeople } from './people.ts'
import { familyOf, memoryMb } from './processes.ts'
import { type BenchServer, benchFolder, startBenchServer } from './server.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const seconds = Number(process.env.BENCH_SECONDS ?? 5)
const rounds = 3
/** Made when the measuring begins. */
let folder = { dataDir: '', remove: () => {} }
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function openOwner(): Promise<{ url: string; client: pg.Client }> {
  const url = findRunningDatabase(folder.dataDir)
  if (url === null) throw new Error('the embedded database is not running')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return { url, client }
}

async function measureStarts(): Promise<BenchServer> {
  const first = await startBenchServer(folder.dataDir, { ROLES: 'web' })
  await first.stop()
  const second = await startBenchServer(folder.dataDir, { ROLES: 'web' })
  say('start, from the process to the first good answer of /readyz')
  say(`  empty folder (database made and migrated)  ${(first.readyMs / 1000).toFixed(2)} s`)
  say(`  again                                      ${(second.readyMs / 1000).toFixed(2)} s`)
  return second
}

async function measureAcknowledgement(server: BenchServer, url: string, people: BenchPeople): Promise<void> {
  say(
    '\nacknowledgement of an order (POST /api/studio/generate) beside the database alone doing claim + hold + generation',
  )
  say('  connections   orders/s   database/s   share    p50 ms   p99 ms   server ms   PostgreSQL ms  (CPU per order)')
  await loadOrders({ url: server.url, people, connections: 16, seconds: 2 })
  for (const connections of [1, 16, 64]) {
    const shares: { share: number; row: string }[] = []
    for (let round = 0; round < rounds; round++) {
      const limit = await databaseLimit(url, people, connections, seconds)
      // The database counts the CPU of its connections when they have ended; those of the line above are not the server's.
      await delay(500)
      const before = cpuOf(server.pid)
      const figures = await loadOrders({ url: server.url, people, connections, seconds })
      const after = cpuOf(server.pid)
      if (figures.refused > 0) throw new Error(`${figures.refused} orders were refused`)
      const share = figures.perSecond / limit.perSecond
      const each = (ms: number) => (ms / figures.accepted).toFixed(3).padStart(9)
      const row = [
        String(connections).padStart(11),
        figures.perSecond.toFixed(0).padStart(11),
        limit.perSecond.toFixed(0).padStart(11),
        `${(share * 100).toFixed(0)} %`.padStart(9),
        figures.p50Ms.toFixed(1).padStart(9),
        figures.p99Ms.toFixed(1).padStart(8),
        each(after.server - before.server),
        each(after.database - before.database),
        `  (${limit.client})`,
      ].join(' ')
      shares.push({ share, row })
    }
    const middle = median(shares.map(({ share }) => share))
    say(shares.find(({ share }) => share === middle)?.row ?? '')
  }
}

/** CPU of the server and of PostgreSQL, which hangs below it behind its watchdog. */
function cpuOf(pid: number): { server: number; database: number } {
  const family = familyOf(pid)
  const server = family.filter((each) => each.pid === pid)
  const database = family.filter((each) => each.name === 'postgres')
  const sum = (list: typeof family) => list.reduce((total, each) => total + each.cpuMs, 0)
  return { server: sum(server), database: sum(database) }
}

/** As people come: at random moments, 200 a second on average. */
async function offer(what: string, server: BenchServer, people: BenchPeople): Promise<void> {
  await offerOrders({ url: server.url, people, seconds: 5, rate: 200 })
  const figures = await offerOrders({ url: server.url, people, seconds: 3 * seconds, rate: 200 })
  if (figures.refused > 0) throw new Error(`${figures.refused} orders were refused`)
  say(rateRow(what, figures))
}

const rateRow = (what: string, { accepted, p50Ms, p99Ms }: { accepted: number; p50Ms: number; p99Ms: number }) =>
  `  ${what.padEnd(24)}  accepted ${accepted}, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`

function sayMemory(server: BenchServer): void {
  say('\nmemory by process (PSS)')
  const postgres = familyOf(server.pid).filter((each) => each.name === 'postgres')
  const rest = familyOf(server.pid).filter((each) => each.name !== 'postgres')
  for (const each of rest) {
    const mb = memoryMb(each.pid)
    if (mb !== null && mb > 5) say(`  ${each.pid === server.pid ? 'web' : 'worker'}  ${mb.toFixed(0)} MB`)
  }
  const databaseMb = postgres.reduce((sum, each) => sum + (memoryMb(each.pid) ?? 0), 0)
  say(`  PostgreSQL, ${postgres.length} processes  ${databaseMb.toFixed(0)} MB`)
}

export async function measureOrders(): Promise<void> {
  folder = benchFolder()
  try {
    const web = await measureStarts()
    const { url, client } = await openOwner()
    const people = await makePeople(client, 1000)
    await client.query('VACUUM ANALYZE')
    await measureAcknowledgement(web, url, people)
    // What was only ordered to be measured is not drawn.
    await client.query(`UPDATE generations SET status = 'canceled', ended_at = now() WHERE status = 'queued'`)
    await client.end()
    say('\n200 orders a second, at random moments')
    const alone = databaseAtRate(url, people, { rate: 200, seconds: 3 * seconds })
    if (alone) say(rateRow('the database alone', alone))
    await offer('nothing else running', web, people)
    await web.stop()
    const both = await startBenchServer(folder.dataDir, { ROLES: 'web,worker' })
    await offer('while the worker draws', both, people)
    sayMemory(both)
    await both.stop()
  } finally {
    folder.remove()
  }
}
