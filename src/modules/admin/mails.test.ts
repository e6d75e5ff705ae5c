// Messages through the console, with each declared reply.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { sealContent } from '#platform/mail/seal-content.ts'
import { type Console, openConsole } from '../../../test/console.ts'

let console: Console
const kept = newId()
const sent = newId()
const content = {
  subject: 'Please verify',
  paragraphs: ['Press the button.'],
  button: { label: 'Verify', url: 'https://example.com/v' },
}
beforeAll(async () => {
  console = await openConsole()
  for (const { id, state } of [
    { id: kept, state: 'kept' },
    { id: sent, state: 'sent' },
  ]) {
    await console.database.owner.pool.query(
      `INSERT INTO mails (id, template, entity_id, recipient, locale, subject, state, created_at, settled_at, content)
       VALUES ($1::uuid, 'identity.verify', $1::text, 'asha@example.com', 'en', 'Please verify', $2, $3, $3, $4)`,
      [id, state, console.clock.now(), state === 'kept' ? sealContent(console.services.secrets, id, content) : null],
    )
  }
})
afterAll(() => console?.close())

describe('messages', () => {
  it('are listed newest first, by state, in pages [PR-6]', async () => {
    const list = async (query: string) => (await console.get(`/api/admin/mails?${query}`)).json()
    expect((await list('')).items).toHaveLength(2)
    expect((await list('state=kept')).items).toMatchObject([{ recipient: 'asha@example.com', state: 'kept' }])
    const first = await list('limit=1')
    expect((await list(`limit=1&cursor=${first.nextCursor}`)).items[0].id).not.toBe(first.items[0].id)
    for (const wrong of ['state=lost', 'cursor=x']) {
      expect((await console.get(`/api/admin/mails?${wrong}`)).statusCode).toBe(400)
    }
  })

  it('are read without text once it is gone, and not found when there is none [PR-6]', async () => {
    const read = (id: string) => console.get(`/api/admin/mails/${id}`)
    expect((await read(showId('mail', kept))).json().text).toContain('Press the button.')
    expect(await console.told('mail.read')).toMatchObject([{ subject_id: showId('mail', kept) }])
    expect((await read(showId('mail', sent))).json().text).toBeUndefined()
    expect((await read(showId('mail', newId()))).statusCode).toBe(404)
    expect((await read('x')).statusCode).toBe(404)
  })

  it('are not sent again when it cannot be told [PR-6, NF-1]', async () => {
    const { pool } = console.database.owner
    await pool.query(`ALTER TABLE audit_entries ADD CONSTRAINT no_mail CHECK (action <> 'mail.send_again') NOT VALID`)
    const answer = await console.post(`/api/admin/mails/${showId('mail', kept)}/send`, {})
    await pool.query('ALTER TABLE audit_entries DROP CONSTRAINT no_mail')
    expect(answer.statusCode).toBe(500)
    const { rows } = await pool.query('SELECT state FROM mails WHERE id = $1', [kept])
    expect(rows).toEqual([{ state: 'kept' }])
    console.ordered.length = 0
  })

  it('are sent again only when they are kept or given up, and it is told [PR-6]', async () => {
    const send = (id: string) => console.post(`/api/admin/mails/${id}/send`, {})
    expect((await send(showId('mail', sent))).statusCode).toBe(409)
    expect((await send(showId('mail', newId()))).statusCode).toBe(404)
    expect((await send(showId('mail', kept))).statusCode).toBe(204)
    expect((await send(showId('mail', kept))).statusCode).toBe(409)
    expect(console.ordered).toHaveLength(1)
    expect(await console.told('mail.send_again')).toHaveLength(1)
  })
})
