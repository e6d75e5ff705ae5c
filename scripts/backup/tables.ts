// Which tables a backup holds, in an order that satisfies foreign keys. Reads the catalogue of the database only.
import type pg from 'pg'
import { StartProblem } from '#platform/process/start-problem.ts'

export interface TableShape {
  schema: string
  table: string
  columns: string[]
}

// Written by migrations and by the queue's library, or gone with a crash by design.
const notBackedUp = new Set(['public.schema_migrations', 'pgboss.version', 'pgboss.queue_stats'])

const shapesText = `SELECT n.nspname AS schema, c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE n.nspname IN ('public', 'pgboss') AND c.relkind IN ('r', 'p') AND NOT c.relispartition AND c.relpersistence = 'p'
  GROUP BY 1, 2 ORDER BY 1, 2`

// Those that are checked at the commit bind no order.
const referencesText = `SELECT n.nspname || '.' || c.relname AS from, fn.nspname || '.' || f.relname AS to
  FROM pg_constraint k
  JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class f ON f.oid = k.confrelid JOIN pg_namespace fn ON fn.oid = f.relnamespace
  WHERE k.contype = 'f' AND NOT k.condeferred AND k.conrelid <> k.confrelid AND n.nspname IN ('public', 'pgboss')`

export const nameOf = ({ schema, table }: { schema: string; table: string }) => `${schema}.${table}`

/** Those that others refer to come first. */
export async function listTables(client: pg.ClientBase): Promise<TableShape[]> {
  const shapes = (await client.query<TableShape>(shapesText)).rows.filter((shape) => !notBackedUp.has(nameOf(shape)))
  const references = (await client.query<{ from: string; to: string }>(referencesText)).rows
  const names = new Set(shapes.map(nameOf))
  const waitsFor = new Map(
    shapes.map((shape) => [
      nameOf(shape),
      new Set(references.filter(({ from, to }) => from === nameOf(shape) && names.has(to)).map(({ to }) => to)),
    ]),
  )
  const ordered: TableShape[] = []
  while (ordered.length < shapes.length) {
    const done = new Set(ordered.map(nameOf))
    const next = shapes.filter((shape) => {
      const open = [...(waitsFor.get(nameOf(shape)) ?? [])].filter((name) => !done.has(name))
      return !done.has(nameOf(shape)) && open.length === 0
    })
    if (next.length === 0)
      throw new StartProblem('Tables refer to each other in a circle: this backup cannot order them.')
    ordered.push(...next)
  }
  return ordered
}

export async function jobSchemaVersion(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query<{ version: number }>('SELECT version FROM pgboss.version')
  return Number(rows[0]?.version ?? 0)
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
export const quotedTable = ({ schema, table }: { schema: string; table: string }) =>
  `${quoted(schema)}.${quoted(table)}`
