// All SQL on request_minutes. Adds and sums; what the sums mean is decided in error-budget.ts.
import type { Database } from '../db/database.ts'

export interface MinuteCount {
  minute: Date
  /** Id of an endpoint. */
  route: string
  requests: number
  errors: number
}

// In the order of the key: two processes that write the same minutes do not wait for each other crosswise.
const addText = `INSERT INTO request_minutes AS m (minute, route, requests, errors)
  SELECT * FROM unnest($1::timestamptz[], $2::text[], $3::bigint[], $4::bigint[]) AS c (minute, route, requests, errors)
  ORDER BY 1, 2
  ON CONFLICT (minute, route) DO UPDATE
    SET requests = m.requests + EXCLUDED.requests, errors = m.errors + EXCLUDED.errors`

/** Adds to what other processes counted. A minute and route stand only once in `counts`. */
export async function addMinutes(db: Database, counts: readonly MinuteCount[]): Promise<void> {
  await db.call('request_minutes_add', addText, [
    counts.map(({ minute }) => minute),
    counts.map(({ route }) => route),
    counts.map(({ requests }) => requests),
    counts.map(({ errors }) => errors),
  ])
}

export interface DayCount {
  route: string
  day: Date
  requests: number
  errors: number
}

const daysText = `SELECT route, date_trunc('day', minute AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS day,
    sum(requests)::bigint AS requests, sum(errors)::bigint AS errors
  FROM request_minutes WHERE minute >= $1 AND minute <= $2 GROUP BY 1, 2 ORDER BY 1, 2`

export async function sumByDay(db: Database, window: { since: Date; until: Date }): Promise<DayCount[]> {
  return await db.call<DayCount & Record<string, unknown>>('request_minutes_days', daysText, [
    window.since,
    window.until,
  ])
}

export interface RecentCount {
  route: string
  hour_requests: number
  hour_errors: number
  six_requests: number
  six_errors: number
}

const recentText = `SELECT route,
    coalesce(sum(requests) FILTER (WHERE minute > $1::timestamptz - interval '1 hour'), 0)::bigint AS hour_requests,
    coalesce(sum(errors) FILTER (WHERE minute > $1::timestamptz - interval '1 hour'), 0)::bigint AS hour_errors,
    sum(requests)::bigint AS six_requests, sum(errors)::bigint AS six_errors
  FROM request_minutes WHERE minute > $1::timestamptz - interval '6 hours' AND minute <= $1 GROUP BY route`

export async function sumRecent(db: Database, now: Date): Promise<RecentCount[]> {
  return await db.call<RecentCount & Record<string, unknown>>('request_minutes_recent', recentText, [now])
}

/** Deletes at most `limit` minutes before `before`. Returns how many. */
export async function deleteOldMinutes(db: Database, before: Date, limit: number): Promise<number> {
  const rows = await db.call(
    'request_minutes_sweep',
    `DELETE FROM request_minutes WHERE ctid = ANY (ARRAY(
       SELECT ctid FROM request_minutes WHERE minute < $1 ORDER BY minute LIMIT $2::int)) RETURNING route`,
    [before, limit],
  )
  return rows.length
}
