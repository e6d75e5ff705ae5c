// The tables of the background queue belong to pg-boss: the library makes them and brings them up to date, as the owner, at migration
// time. Never at run time: the application's role may use them and change none.
import type pg from 'pg'
import { PgBoss } from 'pg-boss'

/** Idempotent. The caller holds the migration lock. */
export async function prepareJobSchema(client: pg.ClientBase): Promise<void> {
  const boss = new PgBoss({
    schema: 'pgboss',
    migrate: true,
    supervise: false,
    schedule: false,
    db: { executeSql: (text, values) => client.query(text, values) },
  })
  // Without a listener an error event would end the process; start() rejects with the same error.
  boss.on('error', () => {})
  await boss.start()
  await boss.stop({ graceful: false })
  await client.query(`
    GRANT USAGE ON SCHEMA pgboss TO rangoli_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO rangoli_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA pgboss TO rangoli_app`)
}
