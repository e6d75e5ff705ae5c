// What somebody who has taken over the application's connection may try with SQL. Everything is refused and nothing changes.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { ledgerDigest, ledgerOf } from '../../../test/ledger.ts'

const now = new Date('2026-01-15T09:00:00Z')
const at = `'2026-01-15T09:00:00Z'::timestamptz`
const user = newId()
const hold = newId()
const tables = ['wallets', 'transfers', 'lots', 'holds', 'hold_lots', 'hold_resolutions', 'lot_takings', 'money_rules']

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
  const ledger = ledgerOf(db.app)
  await ledger.open(user, now)
  await ledger.purchase(user, 'order 1', 1000, now)
  await ledger.hold(user, hold, 100, now)
})
afterAll(() => db?.close())

/** SQLSTATE of the refusal; the statements run one by one on one connection and are rolled back. */
async function refusalOf(pool: pg.Pool, ...statements: string[]): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    for (const statement of statements) await client.query(statement)
    // What a constraint leaves until the end would show here.
    await client.query('COMMIT')
    return 'none'
  } catch (error) {
    if (error instanceof pg.DatabaseError) return error.code ?? ''
    throw error
  } finally {
    await client.query('ROLLBACK')
    client.release()
  }
}

const denied = '42501'
const columnOf = (table: string) =>
  ({ wallets: 'user_id', lots: 'granted', money_rules: 'reason', hold_resolutions: 'resolved_at' })[table] ?? 'amount'
const grant = (source: string, amount: string, kind: string, ref: string) =>
  `SELECT credits_grant('${user}', '${source}', 'paid', ${amount}, 'infinity', '${kind}', '${ref}', 'x', ${at})`

/** Name, statements, SQLSTATE. */
const attacks: [string, string[], string][] = [
  ...tables.flatMap((table): [string, string[], string][] => [
    [`update of ${table}`, [`UPDATE ${table} SET ${columnOf(table)} = ${columnOf(table)}`], denied],
    [`delete from ${table}`, [`DELETE FROM ${table}`], denied],
    [`truncate of ${table}`, [`TRUNCATE ${table} CASCADE`], denied],
    [
      `insert into ${table}`,
      [`INSERT INTO ${table} (${columnOf(table)}) SELECT ${columnOf(table)} FROM ${table}`],
      denied,
    ],
    [`dropping ${table}`, [`DROP TABLE ${table} CASCADE`], denied],
    [`altering ${table}`, [`ALTER TABLE ${table} ADD COLUMN more int`], denied],
    [`disabling the guards of ${table}`, [`ALTER TABLE ${table} DISABLE TRIGGER ALL`], denied],
    [`locking ${table} against everybody`, [`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`], denied],
    [
      `a trigger of one's own on ${table}`,
      [`CREATE TRIGGER mine BEFORE INSERT ON ${table} EXECUTE FUNCTION suppress_redundant_updates_trigger()`],
      denied,
    ],
  ]),
  ['writing only a lot', [`UPDATE lots SET remaining = 99999`], denied],
  ['a row lock held for ever', [`SELECT * FROM wallets FOR UPDATE`], denied],
  ['a writable common table', [`WITH gone AS (DELETE FROM transfers RETURNING *) SELECT * FROM gone`], denied],
  ['a merge', [`MERGE INTO wallets w USING (SELECT 1) x ON true WHEN MATCHED THEN UPDATE SET available = 1`], denied],
  ['silencing triggers', [`SET session_replication_role = 'replica'`], denied],
  ['making a superuser', ['CREATE ROLE thief SUPERUSER'], denied],
  ['granting oneself the tables', ['GRANT ALL ON wallets TO rangoli_app', 'UPDATE wallets SET available = 1'], denied],
  [
    'replacing a function',
    [
      `CREATE OR REPLACE FUNCTION credits_hold(uuid, uuid, bigint, timestamptz, bigint DEFAULT 0) RETURNS void LANGUAGE sql AS ''`,
    ],
    denied,
  ],
  ['owning a function', ['ALTER FUNCTION credits_hold OWNER TO rangoli_app'], denied],
  ['changing what a function runs with', [`ALTER FUNCTION credits_hold SET search_path = pg_temp`], denied],
  ["a table of one's own in the schema", ['CREATE TABLE public.thief (id int)'], denied],
  ['a new value of a type', [`ALTER TYPE transfer_kind ADD VALUE 'gift'`], denied],
  [
    'a step of the ledger by itself',
    [`SELECT credits_post(w, 'purchase', 'gateway_test', 'available', 1, 'x', 'x', ${at}) FROM wallets w`],
    denied,
  ],
  ['saving a wallet by itself', ['SELECT credits_save_wallet(w) FROM wallets w'], denied],
  ['taking from lots by themselves', [`SELECT credits_take_lots(w, 1, NULL, '{paid}') FROM wallets w`], denied],
  ['expiring before the time by a step', [`SELECT credits_expire_due(w, 'infinity') FROM wallets w`], denied],
  ['a negative hold', [`SELECT credits_hold('${user}', '${newId()}', -100, ${at})`], '23514'],
  ['a hold of nothing', [`SELECT credits_hold('${user}', '${newId()}', 0, ${at})`], '23514'],
  ['a hold of null', [`SELECT credits_hold('${user}', '${newId()}', NULL, ${at})`], '23502'],
  [
    'a hold of more than a bigint',
    [`SELECT credits_hold('${user}', '${newId()}', 9223372036854775807, ${at}, 9223372036854775807)`],
    '22003',
  ],
  [
    'a hold that asks for less than it takes',
    [`SELECT credits_hold('${user}', '${newId()}', 5000, ${at}, -5000)`],
    '23514',
  ],
  ['a hold at no time', [`SELECT credits_hold('${user}', '${newId()}', 100, NULL)`], '23502'],
  ['a hold with an id that is taken', [`SELECT credits_hold('${user}', '${hold}', 100, ${at})`], '23505'],
  ['a hold on a wallet that is not there', [`SELECT credits_hold('${newId()}', '${newId()}', 100, ${at})`], 'RG404'],
  ['capturing what was never held', [`SELECT credits_capture('${newId()}', ${at})`], 'RG404'],
  ['capturing null', [`SELECT credits_capture(NULL, ${at})`], 'RG404'],
  ['releasing at no time', [`SELECT credits_release('${hold}', 'x', NULL)`], '23502'],
  ['a negative grant', [grant('gateway_test', '-500', 'purchase', 'a')], '23514'],
  ['a grant of null', [grant('gateway_test', 'NULL', 'purchase', 'b')], '23502'],
  ['a grant beyond all bounds', [grant('gateway_test', '1000000000000001', 'purchase', 'c')], '23514'],
  ['a grant that overflows the wallet', [grant('gateway_test', '1000000000000000', 'purchase', 'd')], '23514'],
  ['a grant from an account that is unknown', [grant('central_bank', '5', 'purchase', 'e')], '22P02'],
  ['a grant of an unknown kind', [grant('gateway_test', '5', 'gift', 'f')], '22P02'],
  ['a grant out of what is held', [grant('held', '100', 'release', 'g')], '22023'],
  ['a purchase that no gateway paid', [grant('promotion', '100', 'purchase', 'h')], '23514'],
  ['a welcome out of a gateway', [grant('gateway_test', '100', 'welcome_bonus', 'i')], '23514'],
  ['a reference used again for more', [grant('gateway_test', '2000', 'purchase', 'order 1')], 'RG423'],
  [
    'a grant that is over already',
    [`SELECT credits_grant('${user}', 'promotion', 'bonus', 5, ${at}, 'welcome_bonus', 'j', 'x', ${at})`],
    '22023',
  ],
  [
    'paid credits that expire',
    [`SELECT credits_grant('${user}', 'gateway_test', 'paid', 5, '2027-01-01', 'purchase', 'k', 'x', ${at})`],
    '23514',
  ],
  ['a clawback of null', [`SELECT credits_claw_back('${user}', 'order 1', NULL, 'l', 'x', ${at})`], '22023'],
  ['a negative clawback', [`SELECT credits_claw_back('${user}', 'order 1', -100, 'm', 'x', ${at})`], '22023'],
  ['an adjustment below zero', [`SELECT credits_adjust('${user}', -100000, 'paid', 'n', 'x', ${at})`], 'RG402'],
  ['an adjustment of nothing', [`SELECT credits_adjust('${user}', 0, 'paid', 'o', 'x', ${at})`], '23514'],
  ['an adjustment without a reason', [`SELECT credits_adjust('${user}', 100, 'paid', 'p', '  ', ${at})`], '22023'],
  ['freezing at no time', [`SELECT credits_freeze('${user}', true, NULL)`], '22004'],
]

describe('as the role of the application', () => {
  it.each(attacks)('%s is refused and changes nothing [CR-1]', async (_name, statements, sqlstate) => {
    const before = await ledgerDigest(db.owner)
    expect(await refusalOf(db.app.pool, ...statements)).toBe(sqlstate)
    expect(await ledgerDigest(db.owner)).toBe(before)
  })

  it('temporary tables and functions of the same names are not what the ledger uses [CR-1]', async () => {
    const before = await ledgerDigest(db.owner)
    const client = await db.app.pool.connect()
    try {
      await client.query('CREATE TEMP TABLE wallets AS SELECT * FROM public.wallets')
      await client.query('UPDATE wallets SET available = 1000000')
      await client.query('CREATE TEMP TABLE lots AS SELECT * FROM public.lots')
      await client.query(`CREATE FUNCTION pg_temp.credits_lock_wallet(uuid) RETURNS public.wallets LANGUAGE sql
        AS 'UPDATE wallets SET available = 1000000 WHERE user_id = $1 RETURNING *'`)
      await client.query('SET search_path = pg_temp, public')
      const spend = `SELECT public.credits_hold('${user}', '${newId()}', 5000, ${at})`
      await expect(client.query(spend)).rejects.toMatchObject({ code: 'RG402' })
    } finally {
      // The connection keeps its temporary tables: it is closed instead of given back.
      client.release(true)
    }
    expect(await ledgerDigest(db.owner)).toBe(before)
  })

  it('every function that runs as the owner fixes its search path, temporary tables last [CR-1]', async () => {
    const rows = await db.owner.call<{ name: string; settings: string[] | null }>(
      'definers',
      `SELECT proname AS name, proconfig AS settings FROM pg_proc WHERE prosecdef AND pronamespace = 'public'::regnamespace`,
      [],
    )
    expect(rows.filter(({ name }) => name.startsWith('credits_'))).toHaveLength(10)
    for (const { name, settings } of rows) {
      expect(settings, name).toEqual(['search_path=pg_catalog, public, pg_temp'])
    }
  })
})

describe('as the owner', () => {
  const changes = tables.flatMap((table) => {
    return [
      [`UPDATE ${table} SET ${columnOf(table)} = ${columnOf(table)}`, table],
      [`DELETE FROM ${table}`, table],
      [`TRUNCATE ${table} CASCADE`, table],
    ] as const
  })

  beforeAll(async () => {
    // A trigger for each row fires only where there is one.
    const ledger = ledgerOf(db.app)
    await ledger.hold(user, newId(), 100, now)
    await ledger.release(hold, now)
    await ledger.adjust(user, 'down', -50, { bucket: 'paid', now })
  })

  it.each(changes)('%s is refused, also where triggers are silenced [CR-1]', async (statement) => {
    expect(await refusalOf(db.owner.pool, statement)).toBe('RG403')
    // Only a superuser may silence triggers; elsewhere that is refused by itself.
    expect(['RG403', denied]).toContain(
      await refusalOf(db.owner.pool, `SET LOCAL session_replication_role = 'replica'`, statement),
    )
  })
})
