// The studio's part of the proof that the books are right: what each generation must have in the ledger. Reads only.
import type { LedgerCheck } from '#modules/credits/index.ts'

const joined = 'generations g LEFT JOIN credits_hold_states h ON h.hold_id = g.id'

export const studioLedgerChecks: readonly LedgerCheck[] = [
  {
    name: 'every generation has one hold, of its user and of its price',
    sql: `SELECT count(*) AS differences FROM ${joined}
      WHERE (h.user_id, h.amount) IS DISTINCT FROM (g.user_id, g.price_hundredths)`,
  },
  {
    name: 'every hold belongs to a generation',
    sql: `SELECT count(*) AS differences FROM credits_hold_states h
      WHERE NOT EXISTS (SELECT FROM generations g WHERE g.id = h.hold_id)`,
  },
  {
    name: 'every delivered generation is captured',
    sql: `SELECT count(*) AS differences FROM ${joined}
      WHERE g.status = 'succeeded' AND h.outcome IS DISTINCT FROM 'captured'`,
  },
  {
    name: 'every failed or canceled generation is released',
    sql: `SELECT count(*) AS differences FROM ${joined}
      WHERE g.status IN ('failed', 'canceled') AND h.outcome IS DISTINCT FROM 'released'`,
  },
  {
    name: 'no open generation is resolved',
    sql: `SELECT count(*) AS differences FROM ${joined}
      WHERE g.status IN ('queued', 'running') AND h.outcome IS NOT NULL`,
  },
  {
    name: 'every delivered generation has exactly one stored try, every other ended one none, and none is left open',
    sql: `SELECT count(*) AS differences FROM generations g
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE a.state = 'stored') AS stored, count(*) FILTER (WHERE a.ended_at IS NULL) AS open
        FROM generation_attempts a WHERE a.generation_id = g.id
      ) a ON true
      WHERE g.ended_at IS NOT NULL AND (a.stored, a.open) IS DISTINCT FROM
        (CASE WHEN g.status = 'succeeded' THEN 1::bigint ELSE 0 END, 0::bigint)`,
  },
]
