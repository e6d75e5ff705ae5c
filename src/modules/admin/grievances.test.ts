// Complaints through the console, with each declared reply.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { type Console, openConsole } from '../../../test/console.ts'

let console: Console
const dayMs = 86_400_000
const answer = 'We took the picture down today and told its maker why.'

beforeAll(async () => {
  console = await openConsole()
})
afterAll(() => console?.close())

/** Returns its shown id. */
async function complain(locale: 'en' | 'hi' = 'en'): Promise<string> {
  const id = newId()
  const now = console.clock.now()
  await console.database.owner.pool.query(
    `INSERT INTO grievances (id, reference, name, email, topic, message, locale, created_at, answer_by)
     VALUES ($1::uuid, 'GRV-' || $1::text, 'Ravi', 'ravi@example.in', 'content', 'Somebody uses my face.', $2, $3, $4)`,
    [id, locale, now, new Date(now.getTime() + 15 * dayMs)],
  )
  return showId('grievance', id)
}
const list = async (query: string) => (await console.get(`/api/admin/grievances?${query}`)).json()
const act = (id: string, what: 'answer' | 'close', body: object) =>
  console.post(`/api/admin/grievances/${id}/${what}`, body)
const mails = async () =>
  (await console.database.owner.pool.query('SELECT template, recipient, locale, subject FROM mails ORDER BY id')).rows

describe('complaints', () => {
  it('stand in the order in which an answer is owed, in pages, by state [NF-7]', async () => {
    const ids = [await complain(), await complain(), await complain()]
    const first = await list('limit=2')
    expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2))
    expect(first.items[0]).toMatchObject({ topic: 'content', state: 'open', isOverdue: false })
    expect(JSON.stringify(first)).not.toContain('ravi@example.in')
    const second = await list(`limit=2&cursor=${first.nextCursor}`)
    expect(second.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(2))
    expect(second.nextCursor).toBeUndefined()
    await act(ids[0] ?? '', 'answer', { answer })
    await act(ids[1] ?? '', 'close', { reason: 'Sent twice' })
    for (const [state, id] of [
      ['answered', ids[0]],
      ['closed', ids[1]],
      ['open', ids[2]],
    ]) {
      expect((await list(`state=${state}`)).items).toMatchObject([{ id, state }])
    }
    console.clock.advance(16 * dayMs)
    expect((await list('')).items[0].isOverdue).toBe(true)
    for (const wrong of ['state=lost', 'cursor=x', 'limit=0']) {
      expect((await console.get(`/api/admin/grievances?${wrong}`)).statusCode).toBe(400)
    }
  })

  it('are read by admins only, and each reading is told [NF-7, AD-6]', async () => {
    const id = await complain()
    const url = `/api/admin/grievances/${id}`
    expect((await console.get(url)).json()).toMatchObject({ name: 'Ravi', message: 'Somebody uses my face.' })
    expect(await console.told('grievances.read')).toMatchObject([{ subject_id: id }])
    for (const unknown of [showId('grievance', newId()), 'x']) {
      expect((await console.get(`/api/admin/grievances/${unknown}`)).statusCode).toBe(404)
    }
    for (const address of [url, '/api/admin/grievances']) {
      expect((await console.get(address, { as: 'visitor' })).statusCode).toBe(401)
      expect((await console.get(address, { as: 'asha' })).statusCode).toBe(403)
    }
    for (const what of ['answer', 'close']) {
      const post = (as: 'visitor' | 'asha') => console.post(`${url}/${what}`, { answer, reason: 'Because' }, { as })
      expect((await post('visitor')).statusCode).toBe(401)
      expect((await post('asha')).statusCode).toBe(403)
    }
  })

  it('are answered once, by mail in the language of the complaint, and it is told [NF-7]', async () => {
    const id = await complain('hi')
    const before = (await mails()).length
    const answers = await Promise.all([1, 2, 3].map(() => act(id, 'answer', { answer })))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409])
    const sent = (await mails()).slice(before)
    expect(sent).toMatchObject([{ template: 'privacy.grievance_answered', recipient: 'ravi@example.in', locale: 'hi' }])
    expect(sent[0].subject).toContain('आपकी शिकायत')
    expect((await console.told('grievances.answer')).filter(({ subject_id }) => subject_id === id)).toHaveLength(1)
    expect((await console.get(`/api/admin/grievances/${id}`)).json()).toMatchObject({ state: 'answered', answer })
    expect((await act(id, 'close', { reason: 'Too late' })).statusCode).toBe(409)
    expect((await act(showId('grievance', newId()), 'answer', { answer })).statusCode).toBe(404)
    for (const wrong of ['Too short', `${answer}\u0007`, 'x'.repeat(4001)]) {
      expect((await act(await complain(), 'answer', { answer: wrong })).statusCode).toBe(400)
    }
  })

  it('are closed with a reason that is told, and without a mail [NF-7]', async () => {
    const id = await complain()
    const before = (await mails()).length
    expect((await act(id, 'close', { reason: '' })).statusCode).toBe(400)
    expect((await act(id, 'close', { reason: 'An advertisement' })).json()).toMatchObject({ state: 'closed' })
    expect(await console.told('grievances.close')).toContainEqual(
      expect.objectContaining({ subject_id: id, reason: 'An advertisement' }),
    )
    expect(await mails()).toHaveLength(before)
    expect((await act(id, 'close', { reason: 'An advertisement' })).statusCode).toBe(409)
    expect((await act(id, 'answer', { answer })).statusCode).toBe(409)
    expect((await act(showId('grievance', newId()), 'close', { reason: 'None' })).statusCode).toBe(404)
  })
})
