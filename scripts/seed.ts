// Fills an installation with people and pictures for load tests: `npm run seed -- --users 1000 --creations 20000`. Refused in production.
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { systemClock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/db/database.ts'
import { withDatabase } from '#platform/db/with-database.ts'
import { recordImage } from '#platform/images/index.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { drawSeedPictures } from './seed/draw-pictures.ts'
import {
  fillWallets,
  insertCreations,
  insertGenerations,
  insertUsers,
  payGenerations,
  type SeedScope,
} from './seed/rows.ts'

const { values } = parseArgs({
  options: { users: { type: 'string', default: '1000' }, creations: { type: 'string', default: '10000' } },
})
const users = Number(values.users)
const creations = Number(values.creations)
const config = readConfig()

/** Two halves of the users at once: their wallets are different, so they never wait for each other. */
function halves(count: number): [number, number][] {
  const middle = Math.floor(count / 2)
  return middle === 0
    ? [[1, count]]
    : [
        [1, middle],
        [middle + 1, count],
      ]
}

async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now()
  const result = await work()
  process.stdout.write(`  ${what}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
  return result
}

/** Rows of all tables, counted one by one: the statistics of the server lag behind. */
async function countRows(client: pg.PoolClient): Promise<number> {
  const { rows } = await client.query<{ rows: string }>(
    `SELECT sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', schemaname, tablename), false, true, '')))[1]::text::bigint) AS rows
     FROM pg_tables WHERE schemaname = 'public'`,
  )
  return Number(rows[0]?.rows)
}

async function seed(connectionString: string): Promise<void> {
  const db = openDatabase({ connectionString, poolSize: 4, applicationName: 'rangoli-seed' })
  // Its own connections, since the pool ends a statement after 30 seconds.
  const pool = new pg.Pool({ connectionString, max: 2 })
  const password = randomBytes(9).toString('base64url')
  const scope: SeedScope = { tag: randomBytes(4).readUInt32BE(), users, creations }
  const both = (work: (client: pg.PoolClient, part: [number, number]) => Promise<void>) =>
    Promise.all(
      halves(users).map(async (part) => {
        const client = await pool.connect()
        try {
          await work(client, part)
        } finally {
          client.release()
        }
      }),
    )
  const one = <T>(work: (client: pg.PoolClient) => Promise<T>) =>
    pool.connect().then((client) => work(client).finally(() => client.release()))
  try {
    const rowsBefore = await one(countRows)
    const storage = createLocalDisk(path.join(config.dataDir, 'pictures'))
    const pictures = await step('six pictures', () => drawSeedPictures({ db, storage, clock: systemClock }))
    for (const { prepared } of pictures) await db.transaction((tx) => recordImage(tx, prepared, new Date()))
    const passwordHash = await hash(password)
    await step(`${users} users`, () => one((client) => insertUsers(client, scope, passwordHash)))
    await step('their wallets', () => both((client, part) => fillWallets(client, scope, part)))
    await step(`${creations} generations`, () => one((client) => insertGenerations(client, scope)))
    await step('holds and captures', () => both((client, part) => payGenerations(client, scope, part)))
    const files = pictures.map(({ prepared, prompt, imageType }) => ({ ...prepared, prompt, imageType }))
    await step('creations', () => one((client) => insertCreations(client, scope, files)))
    await step('statistics', () => one(async (client) => void (await client.query('VACUUM ANALYZE'))))
    const rowsWritten = (await one(countRows)) - rowsBefore
    process.stdout.write(`${rowsWritten.toLocaleString('en')} rows written\n`)
    process.stdout.write(`Sign in as seed${scope.tag}_1@example.com with ${password}\n`)
  } finally {
    await pool.end()
    await db.close()
  }
}

if (config.mode === 'production') {
  process.stderr.write('The seed is for test installations: it does not run with RANGOLI_MODE=production.\n')
  process.exitCode = 1
} else if (
  !(
    Number.isInteger(users) &&
    users > 0 &&
    users <= 1_000_000 &&
    Number.isInteger(creations) &&
    creations >= 0 &&
    creations <= 10_000_000
  )
) {
  process.stderr.write(
    'Say how many: npm run seed -- --users 1000 --creations 10000 (at most 1,000,000 and 10,000,000).\n',
  )
  process.exitCode = 1
} else {
  const startedAt = performance.now()
  await withDatabase(config, seed)
  process.stdout.write(`done in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
}
