// What must be true of the ledger, as queries that count where it is not. Reads only; every count is zero or something is wrong.

export interface LedgerCheck {
  /** What must be true. */
  name: string
  /** One row with the column `differences`: how often it is not. */
  sql: string
}

const everyOf = (what: string) => `SELECT count(*) AS differences FROM ${what}`

/** What a transfer adds to a side of its user. The debt is what the debt account is below zero. */
const effect = (side: 'available' | 'held' | 'debt') => {
  const sum = `(CASE WHEN t.credit_account = '${side}' THEN t.amount ELSE 0 END
    - CASE WHEN t.debit_account = '${side}' THEN t.amount ELSE 0 END)`
  return side === 'debt' ? `-${sum}` : sum
}

const before = (column: string) => `lag(t.${column}, 1, 0) OVER (PARTITION BY t.user_id ORDER BY t.user_version)`

const takesFromLots = `t.debit_account = 'available' AND t.kind <> 'hold'`
const isGrant = `t.credit_account = 'available' AND t.kind <> 'release'`

export const walletChecks: readonly LedgerCheck[] = [
  {
    name: 'every wallet equals the after-values of its last transfer',
    sql: everyOf(`wallets w LEFT JOIN transfers t ON (t.user_id, t.user_version) = (w.user_id, w.version)
      WHERE (w.available, w.held, w.debt) IS DISTINCT FROM
        (coalesce(t.available_after, 0), coalesce(t.held_after, 0), coalesce(t.debt_after, 0))`),
  },
  {
    name: 'the versions of every wallet are gapless from 1 to its own',
    sql: everyOf(`wallets w FULL JOIN (
        SELECT user_id, count(*) AS transfers, min(user_version) AS first, max(user_version) AS last
        FROM transfers GROUP BY user_id) t ON t.user_id = w.user_id
      WHERE w.user_id IS NULL OR w.version <> coalesce(t.transfers, 0)
        OR t.first <> 1 OR t.last <> w.version`),
  },
  {
    name: 'the after-values of every transfer are those before it and its effect',
    sql: everyOf(`(
      SELECT t.available_after - ${before('available_after')} AS available, ${effect('available')} AS available_effect,
        t.held_after - ${before('held_after')} AS held, ${effect('held')} AS held_effect,
        t.debt_after - ${before('debt_after')} AS debt, ${effect('debt')} AS debt_effect
      FROM transfers t) step
      WHERE (available, held, debt) IS DISTINCT FROM (available_effect, held_effect, debt_effect)`),
  },
  {
    name: 'what all transfers of an account sum up to is what all wallets say',
    sql: everyOf(`
      (SELECT sum(${effect('available')}) AS available, sum(${effect('held')}) AS held, sum(${effect('debt')}) AS debt
       FROM transfers t) t,
      (SELECT sum(available) AS available, sum(held) AS held, sum(debt) AS debt FROM wallets) w
      WHERE (coalesce(t.available, 0), coalesce(t.held, 0), coalesce(t.debt, 0))
        <> (coalesce(w.available, 0), coalesce(w.held, 0), coalesce(w.debt, 0))`),
  },
  {
    name: 'every wallet has available what is left in its lots',
    sql: everyOf(`wallets w LEFT JOIN (SELECT user_id, sum(remaining) AS remaining FROM lots GROUP BY user_id) l
      ON l.user_id = w.user_id WHERE w.available <> coalesce(l.remaining, 0)`),
  },
  {
    name: 'every wallet holds the sum of its open holds',
    sql: everyOf(`wallets w LEFT JOIN (
        SELECT h.user_id, sum(h.amount) AS amount FROM holds h
        WHERE NOT EXISTS (SELECT FROM hold_resolutions r WHERE r.hold_id = h.id) GROUP BY h.user_id) h
      ON h.user_id = w.user_id WHERE w.held <> coalesce(h.amount, 0)`),
  },
  {
    name: 'nothing is below zero, and nobody who owes has something available',
    sql: everyOf('wallets WHERE least(available, held, debt) < 0 OR (debt > 0 AND available > 0)'),
  },
  {
    name: 'no open lot expires before its wallet expects it',
    sql: everyOf(`lots l LEFT JOIN wallets w ON w.user_id = l.user_id
      WHERE l.is_open AND (w.next_expires_at <= l.expires_at) IS NOT TRUE`),
  },
]

export const movementChecks: readonly LedgerCheck[] = [
  {
    name: 'of every lot, what was granted is what remains and what was taken',
    sql: everyOf(`lots l
      LEFT JOIN (
        SELECT h.user_id, i.granted_version, sum(i.amount) AS amount FROM hold_lots i JOIN holds h ON h.id = i.hold_id
        WHERE NOT EXISTS (SELECT FROM hold_resolutions r WHERE r.hold_id = h.id AND r.outcome = 'released')
        GROUP BY h.user_id, i.granted_version) h ON (h.user_id, h.granted_version) = (l.user_id, l.granted_version)
      LEFT JOIN (SELECT user_id, granted_version, sum(amount) AS amount FROM lot_takings GROUP BY user_id, granted_version) t
        ON (t.user_id, t.granted_version) = (l.user_id, l.granted_version)
      WHERE l.granted <> l.remaining + coalesce(h.amount, 0) + coalesce(t.amount, 0)`),
  },
  {
    name: 'every grant has its lot and every lot its grant',
    sql: everyOf(`(SELECT t.* FROM transfers t WHERE ${isGrant}) t
      FULL JOIN lots l ON (l.user_id, l.granted_version) = (t.user_id, t.user_version)
      WHERE l.granted IS DISTINCT FROM t.amount`),
  },
  {
    name: 'everything taken but held is explained lot by lot',
    sql: everyOf(`(SELECT t.* FROM transfers t WHERE ${takesFromLots}) t
      FULL JOIN (SELECT user_id, user_version, sum(amount) AS amount FROM lot_takings GROUP BY user_id, user_version) k
      ON (k.user_id, k.user_version) = (t.user_id, t.user_version)
      WHERE k.amount IS DISTINCT FROM t.amount`),
  },
  {
    name: 'every hold has its transfer, its wallet and its lots, and none of them is without a hold',
    sql: everyOf(`holds h
      FULL JOIN (SELECT hold_id, sum(amount) AS amount FROM hold_lots GROUP BY hold_id) i ON i.hold_id = h.id
      FULL JOIN (SELECT ref::uuid AS hold_id, user_id, amount FROM transfers WHERE kind = 'hold') t
        ON t.hold_id = coalesce(h.id, i.hold_id)
      LEFT JOIN wallets w ON w.user_id = h.user_id
      WHERE w.user_id IS NULL OR h.amount IS DISTINCT FROM i.amount
        OR (h.user_id, h.amount) IS DISTINCT FROM (t.user_id, t.amount)`),
  },
  {
    name: 'every resolved hold moved exactly what was held, and no other did',
    sql: everyOf(`(SELECT h.id, h.user_id, h.amount, r.outcome FROM holds h JOIN hold_resolutions r ON r.hold_id = h.id) h
      FULL JOIN (
        SELECT ref::uuid AS hold_id, user_id, sum(amount) AS amount,
          CASE WHEN kind = 'release' THEN 'released' ELSE 'captured' END::hold_outcome AS outcome
        FROM transfers WHERE kind IN ('capture', 'commission', 'release') GROUP BY 1, 2, 4) t ON t.hold_id = h.id
      WHERE (h.user_id, h.amount::numeric, h.outcome) IS DISTINCT FROM (t.user_id, t.amount, t.outcome)`),
  },
  {
    name: 'every commission is the percentage then in force, rounded down',
    sql: everyOf(`(
        SELECT h.amount, r.resolved_at, coalesce(t.amount, 0) AS commission FROM hold_resolutions r
        JOIN holds h ON h.id = r.hold_id
        LEFT JOIN transfers t ON t.kind = 'commission' AND t.ref = h.id::text WHERE r.outcome = 'captured') c
      WHERE c.commission IS DISTINCT FROM c.amount * (
        SELECT (m.rules ->> 'commissionPercent')::bigint FROM money_rules m WHERE m.effective_at <= c.resolved_at
        ORDER BY m.effective_at DESC, m.version DESC LIMIT 1) / 100`),
  },
  {
    name: 'no account that only takes in is below zero',
    sql: everyOf(`(
        SELECT account FROM (
          SELECT credit_account AS account, amount FROM transfers
          UNION ALL SELECT debit_account, -amount FROM transfers) entry
        WHERE account IN ('commission', 'generation', 'expired') GROUP BY account HAVING sum(amount) < 0) account`),
  },
  {
    name: 'the guards that refuse changes stand, each on its table',
    sql: `SELECT 16 - count(*) AS differences FROM pg_trigger g
      WHERE g.tgname IN ('refuse_change', 'refuse_truncate') AND g.tgenabled = 'A' AND g.tgrelid IN (
        'transfers'::regclass, 'holds'::regclass, 'hold_lots'::regclass, 'hold_resolutions'::regclass,
        'lot_takings'::regclass, 'money_rules'::regclass, 'lots'::regclass, 'wallets'::regclass)`,
  },
]

/** Rows and sums for a person to look at, one row each: `name`, `value`. */
export const figuresText = `
  SELECT * FROM (VALUES
    ('wallets', (SELECT count(*) FROM wallets)),
    ('transfers', (SELECT count(*) FROM transfers)),
    ('lots', (SELECT count(*) FROM lots)),
    ('holds', (SELECT count(*) FROM holds)),
    ('open holds', (SELECT count(*) FROM holds) - (SELECT count(*) FROM hold_resolutions))
  ) AS figure (name, value)`

/** Hundredths on each account that was ever used; together they are zero. */
export const accountsText = `
  SELECT account, sum(amount)::bigint AS hundredths FROM (
    SELECT credit_account AS account, amount FROM transfers
    UNION ALL SELECT debit_account, -amount FROM transfers) entry
  GROUP BY account ORDER BY account`
