// The audit log cannot be changed by the application, and what the database's owner changes is found out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { deriveSecrets } from '#platform/secrets.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { testServices } from '../../../test/http.ts'
import { readAuditState, recordAudit, verifyAudit } from './index.ts'
import { sealAudit } from './seal-audit.ts'

const clock = testClock()
const secrets = deriveSecrets('the secret of this installation')
const actorId = newId()
let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database?.close())

const services = () => ({ ...testServices({ db: database.app, clock }), secrets })
const prove = () => verifyAudit(database.app, { secrets })
const owner = (text: string) => database.owner.pool.query(text)

async function write(count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    await database.app.transaction((tx) =>
      recordAudit(tx, {
        actorId,
        action: 'users.adjust',
        subject: { kind: 'user', id: 'somebody' },
        reason: `entry ${index}`,
        before: { credits: index },
        after: { credits: index + 1 },
        now: clock.now(),
      }),
    )
  }
}

const tables = ['audit_entries', 'audit_seals', 'audit_head', 'audit_unsealed']

/** As somebody would who owns the database: without the triggers that refuse. */
async function tamper(statements: string): Promise<void> {
  await owner(`ALTER TABLE audit_entries DISABLE TRIGGER ALL; ALTER TABLE audit_seals DISABLE TRIGGER ALL; ${statements};
    ALTER TABLE audit_entries ENABLE TRIGGER ALL; ALTER TABLE audit_seals ENABLE TRIGGER ALL`)
}

describe('the audit log', () => {
  beforeEach(async () => {
    await tamper(`TRUNCATE ${tables.join(', ')}`)
    await write(6)
    await sealAudit(services())
  })

  it('an untouched log is whole, sealed and waiting entries counted [AD-5]', async () => {
    await write(2)
    expect(await prove()).toMatchObject({ entries: 8, sealed: 6, waiting: 2, breaks: [], isRight: true })
    expect(await readAuditState(services())).toMatchObject({ sealed: 6, waiting: 2, isEndSigned: true })
    expect(await sealAudit(services())).toBe(2)
    expect(await sealAudit(services())).toBe(0)
    expect(await prove()).toMatchObject({ sealed: 8, waiting: 0, isRight: true })
  })

  it('an act that is rolled back leaves no entry [AD-5]', async () => {
    const act = database.app.transaction(async (tx) => {
      await recordAudit(tx, { actorId, action: 'users.ban', subject: { kind: 'user', id: 'x' }, now: clock.now() })
      throw new Error('undone')
    })
    await expect(act).rejects.toThrow('undone')
    expect(await prove()).toMatchObject({ entries: 6, isRight: true })
  })

  it.each([
    `UPDATE audit_entries SET reason = 'x'`,
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries CASCADE',
    `UPDATE audit_seals SET sealed_at = now()`,
    'DELETE FROM audit_seals',
    'DELETE FROM audit_head',
  ])('the application may not: %s [AD-5]', async (statement) => {
    await expect(database.app.pool.query(statement)).rejects.toThrow(/permission denied/)
  })

  it.each([`UPDATE audit_entries SET reason = 'x'`, 'DELETE FROM audit_seals', 'TRUNCATE audit_entries CASCADE'])(
    'not even the owner by accident: %s [AD-5]',
    async (statement) => {
      await expect(owner(statement)).rejects.toThrow(/only added to/)
    },
  )

  const third = '(SELECT entry_id FROM audit_seals WHERE position = 3)'
  it.each([
    ['changes a reason', `UPDATE audit_entries SET reason = 'nothing' WHERE id = ${third}`, 'Link 3'],
    ['changes a fact', `UPDATE audit_entries SET after = '{"credits": 99}' WHERE id = ${third}`, 'Link 3'],
    [
      'moves the time',
      `UPDATE audit_entries SET occurred_at = occurred_at + interval '1 us' WHERE id = ${third}`,
      'Link 3',
    ],
    ['names another actor', `UPDATE audit_entries SET actor_id = gen_random_uuid() WHERE id = ${third}`, 'Link 3'],
    ['deletes an entry', `DELETE FROM audit_entries WHERE id = ${third}`, 'The entry of link 3'],
    [
      'deletes an entry with its link',
      `WITH gone AS (DELETE FROM audit_seals WHERE position = 3 RETURNING entry_id)
       DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM gone)`,
      'Links 3 to 3',
    ],
    [
      'swaps two entries',
      `CREATE TEMP TABLE pair AS SELECT position, entry_id FROM audit_seals WHERE position IN (2, 4);
       UPDATE audit_seals SET entry_id = gen_random_uuid() WHERE position = 2;
       UPDATE audit_seals s SET entry_id = p.entry_id FROM pair p WHERE p.position = 2 AND s.position = 4;
       UPDATE audit_seals s SET entry_id = p.entry_id FROM pair p WHERE p.position = 4 AND s.position = 2; DROP TABLE pair`,
      'Link 2',
    ],
    [
      'slips an entry in',
      `INSERT INTO audit_entries (id, occurred_at, action, subject_kind, subject_id)
       VALUES (gen_random_uuid(), now(), 'users.grant_role', 'user', 'me')`,
      'neither have a link',
    ],
    [
      'adds an entry with a link of his own',
      `INSERT INTO audit_entries (id, occurred_at, action, subject_kind, subject_id)
       VALUES ('0197a000-0000-7000-8000-00000000ffff', now(), 'users.grant_role', 'user', 'me');
       INSERT INTO audit_seals SELECT 7, '0197a000-0000-7000-8000-00000000ffff',
         sha256(s.hash || audit_entry_text(e)::bytea), now()
       FROM audit_seals s, audit_entries e WHERE s.position = 6 AND e.id = '0197a000-0000-7000-8000-00000000ffff'`,
      'The chain ends at link 7',
    ],
    [
      'cuts the tail off',
      `WITH gone AS (DELETE FROM audit_seals WHERE position > 4 RETURNING entry_id)
       DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM gone)`,
      'The chain ends at link 4',
    ],
    [
      'cuts the tail off and moves the end',
      `WITH gone AS (DELETE FROM audit_seals WHERE position > 4 RETURNING entry_id)
       DELETE FROM audit_entries WHERE id IN (SELECT entry_id FROM gone);
       UPDATE audit_head SET position = 4, hash = (SELECT hash FROM audit_seals WHERE position = 4)`,
      'not signed with the key',
    ],
    ['removes everything but the entries', 'DELETE FROM audit_head; DELETE FROM audit_seals', 'neither have a link'],
    ['hides what waits', 'TRUNCATE audit_unsealed', 'neither have a link'],
  ])('is found broken when its owner %s [AD-5]', async (_what, statements, sentence) => {
    await write(1)
    await tamper(statements)
    const { breaks, isRight } = await prove()
    expect(breaks.join(' ')).toContain(sentence)
    expect(isRight).toBe(false)
  })

  it('an older state put back as a whole is found by a link that was written down [AD-5]', async () => {
    const anchor = { position: 6, hash: (await prove()).endHash }
    expect((await verifyAudit(database.app, { secrets, anchor })).isRight).toBe(true)
    const later = { ...anchor, position: 9 }
    expect((await verifyAudit(database.app, { secrets, anchor: later })).breaks).toEqual([
      'Link 9 is not the one that was written down.',
    ])
  })

  it('goes on from no end that another key signed [AD-5]', async () => {
    await write(1)
    await owner(`UPDATE audit_head SET signature = 'forged'`)
    expect(await sealAudit(services())).toBe(0)
    expect(await readAuditState(services())).toMatchObject({ waiting: 1, isEndSigned: false })
  })

  it('takes no secret [NF-6]', async () => {
    const write = database.app.transaction((tx) =>
      recordAudit(tx, {
        actorId,
        action: 'mail.change',
        subject: { kind: 'mail', id: 'smtp' },
        after: { smtp: { password: 'x' } },
        now: clock.now(),
      }),
    )
    await expect(write).rejects.toThrow('after.smtp.password does not belong into the audit log')
  })
})
