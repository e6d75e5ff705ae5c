// All SQL on recorded_figures: figures that a background job finds out and every process shows.
import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

export interface Figure {
  label: string
  value: number
}

export interface RecordedFigure extends Figure {
  recorded_at: Date
}

/** Replaces everything that was recorded under this name. */
export async function recordFigures(
  db: Database,
  { name, figures, now }: { name: string; figures: readonly Figure[]; now: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    await sql`DELETE FROM recorded_figures WHERE name = ${name}`.execute(tx)
    const labels = figures.map(({ label }) => label)
    const values = figures.map(({ value }) => value)
    await sql`INSERT INTO recorded_figures (name, label, value, recorded_at)
      SELECT ${name}, f.label, f.value, ${now} FROM unnest(${labels}::text[], ${values}::float8[]) AS f (label, value)
      ON CONFLICT (name, label) DO UPDATE SET value = EXCLUDED.value, recorded_at = EXCLUDED.recorded_at`.execute(tx)
  })
}

export async function readFigures(db: Database, name: string): Promise<RecordedFigure[]> {
  return await db.call<RecordedFigure & Record<string, unknown>>(
    'recorded_figures_read',
    'SELECT label, value, recorded_at FROM recorded_figures WHERE name = $1 LIMIT 1000',
    [name],
  )
}
