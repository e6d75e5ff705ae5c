// What the database alone can do: exactly the order's one call (claim, hold, generation), driven by pgbench or by our own client.
import { spawnSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { BenchPeople } from './people.ts'

export interface DatabaseFigures {
  perSecond: number
  client: 'pgbench' | 'our own client'
}

const userOf = (tag: number, number: string) =>
  `('${tag.toString(16).padStart(8, '0')}-0001-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`

/** The call of src/modules/studio/generations.sql.ts with everything but user, key and id fixed. */
const orderCall = (
  user: string,
  key: string,
  id: string,
) => `SELECT studio_place_order(${user}, 'studio.generate', ${key},
  '\\x${'ab'.repeat(32)}'::bytea, '{"jobId":"gen_01h455vb4pex5vsknk084sn02q","creditDebited":1}', ARRAY[${id}]::uuid[], ARRAY[1]::bigint[], 100,
  'builtin', 'Diwali lamps and marigolds, deep blue evening', 'standard', 'poster', '4:5', 824, 1024, NULL, NULL, NULL, NULL, NULL, now())`

const canPgbench = (url: string) => spawnSync('pgbench', ['--version']).status === 0 && !url.includes('@127.0.0.1')

interface PgbenchRun {
  perSecond: number
  /** From the moment each was due, with a rate; otherwise empty. */
  latenciesMs: number[]
}

function withPgbench(
  url: string,
  people: BenchPeople,
  load: { clients: number; seconds: number; rate?: number },
): PgbenchRun {
  const folder = mkdtempSync(join(tmpdir(), 'rangoli-pgbench-'))
  try {
    const script = join(folder, 'order.sql')
    writeFileSync(
      script,
      `\\set u random(1, ${people.count})\n${orderCall(userOf(people.tag, ':u::int'), 'gen_random_uuid()::text', 'gen_random_uuid()')};\n`,
    )
    const { host, user, database } = new pg.Client({ connectionString: url })
    const args = [
      '-n',
      '-M',
      'prepared',
      '-f',
      script,
      '-c',
      String(load.clients),
      '-j',
      '2',
      '-T',
      String(load.seconds),
    ]
    if (load.rate !== undefined) args.push('-R', String(load.rate), '-l', '--log-prefix', join(folder, 'calls'))
    const run = spawnSync('pgbench', ['-h', host, '-U', user ?? 'postgres', ...args, database ?? ''], {
      encoding: 'utf8',
    })
    const match = /^tps = ([\d.]+)/m.exec(run.stdout)
    if (!match) throw new Error(`pgbench: ${run.stderr}`)
    const logs = readdirSync(folder).filter((name) => name.startsWith('calls'))
    const lines = logs.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
    // The third column is in microseconds and counts from when the call was due.
    return { perSecond: Number(match[1]), latenciesMs: lines.map((line) => Number(line.split(' ')[2]) / 1000) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withOwnClient(url: string, people: BenchPeople, clients: number, seconds: number): Promise<number> {
  const text = orderCall(userOf(people.tag, '$1::int'), '$2::text', '$3::uuid')
  const until = performance.now() + seconds * 1000
  let placed = 0
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      while (performance.now() < until) {
        const user = 1 + (randomBytes(4).readUInt32BE() % people.count)
        await client.query({ name: 'order', text, values: [user, randomUUID(), randomUUID()] })
        placed++
      }
      await client.end()
    }),
  )
  return placed / seconds
}

export async function databaseLimit(
  url: string,
  people: BenchPeople,
  clients: number,
  seconds: number,
): Promise<DatabaseFigures> {
  if (canPgbench(url)) {
    return { perSecond: withPgbench(url, people, { clients, seconds }).perSecond, client: 'pgbench' }
  }
  return { perSecond: await withOwnClient(url, people, clients, seconds), client: 'our own client' }
}

/** What a call of the database alone takes at so many a second, at random moments; null without pgbench. */
export function databaseAtRate(url: string, people: BenchPeople, load: { rate: number; seconds: number }) {
  if (!canPgbench(url)) return null
  const { latenciesMs } = withPgbench(url, people, { clients: 16, ...load })
  const sorted = latenciesMs.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { accepted: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) }
}
