// People through the console: search, one page, and every act with each of its declared replies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { type Console, openConsole } from '../../../test/console.ts'
import { people } from '../../../test/http.ts'

let console: Console
beforeAll(async () => {
  console = await openConsole()
})
afterAll(() => console?.close())

const asha = showId('user', people.asha.userId)
const kabir = showId('user', people.kabir.userId)
const nobody = showId('user', newId())
const reason = 'asked for by mail'
const usersAt = (rest = '') => `/api/admin/users${rest}`
const credits = async (id = asha) => (await console.get(usersAt(`/${id}`))).json().balance.credits

describe('the list of users', () => {
  it('finds by address, handle, name and id, newest first, without repeats over pages [AD-2]', async () => {
    const ids = async (query: string) =>
      (await console.get(usersAt(`?${query}`))).json().items.map(({ id }: { id: string }) => id)
    expect(await ids('q=ASHA@example')).toEqual([asha])
    expect(await ids('q=asha_h')).toEqual([asha])
    expect(await ids(`q=${asha}`)).toEqual([asha])
    expect(await ids('q=usr_x')).toEqual([])
    expect(await ids('q=%25')).toEqual([])
    expect(await ids('role=admin')).toEqual([kabir])
    const first = (await console.get(usersAt('?limit=3'))).json()
    const second = (await console.get(usersAt(`?limit=3&cursor=${first.nextCursor}`))).json()
    const all = [...first.items, ...second.items].map(({ id }) => id)
    expect(new Set(all).size).toBe(4)
    expect(second.nextCursor).toBeUndefined()
  })

  it('refuses a cursor and a filter that are none [AD-2]', async () => {
    for (const query of ['cursor=x', 'role=king', 'limit=1000']) {
      expect((await console.get(usersAt(`?${query}`))).statusCode).toBe(400)
    }
  })
})

describe('the page of a user', () => {
  it('shows account, balance, ledger, creations and sessions, and never a password or token [AD-2]', async () => {
    const answer = await console.get(usersAt(`/${asha}`))
    expect(answer.json()).toMatchObject({
      id: asha,
      email: 'asha@example.com',
      role: 'user',
      creations: 0,
      isSelf: false,
    })
    expect(answer.json().balance.credits).toBe(3)
    expect(answer.body).not.toMatch(/password|hash|token/i)
    expect((await console.get(usersAt(`/${asha}/entries`))).json().items[0]).toMatchObject({ kind: 'welcome_bonus' })
    expect((await console.get(usersAt(`/${asha}/creations`))).json()).toEqual({ items: [] })
    expect((await console.get(usersAt(`/${asha}/sessions`))).json()).toEqual({ items: [] })
  })

  it.each(['', '/entries', '/creations', '/sessions'])('answers not_found for nobody: %s [AD-2]', async (part) => {
    for (const id of [nobody, 'x']) expect((await console.get(usersAt(`/${id}${part}`))).statusCode).toBe(404)
  })
})

describe('an adjustment', () => {
  const adjust = (body: object, key: string = newId()) => console.post('/api/admin/adjustments', body, { key })
  const up = { userId: asha, credits: 12.5, bucket: 'paid', reason: 'A failed festival poster' }

  it('gives credits once for a key, told in the history and in the audit log [CR-13]', async () => {
    const first = await adjust(up, 'one')
    const again = await adjust(up, 'one')
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.body).toBe(first.body)
    expect(again.headers['idempotent-replayed']).toBe('true')
    expect(await credits()).toBe(15.5)
    const [entry] = (await console.get(usersAt(`/${asha}/entries`))).json().items
    expect(entry).toMatchObject({ kind: 'adjustment', change: 12.5, reason: 'A failed festival poster.' })
    expect(await console.told('users.adjust_credits')).toEqual([
      {
        actor_id: people.kabir.userId,
        subject_id: people.asha.userId,
        reason: up.reason,
        before: null,
        after: { credits: 12.5, bucket: 'paid' },
      },
    ])
  })

  it('is given once to ten calls at the same moment [CR-13]', async () => {
    const before = await credits()
    const answers = await Promise.all(Array.from({ length: 10 }, () => adjust({ ...up, credits: 1 }, 'ten')))
    expect(answers.every(({ statusCode }) => statusCode === 201)).toBe(true)
    expect(await credits()).toBe(before + 1)
  })

  it('takes away no more than there is, and nothing of a refused one stays [CR-13]', async () => {
    const before = await credits()
    const lines = (await console.told('users.adjust_credits')).length
    const answer = await adjust({ userId: asha, credits: -500, reason }, 'too-much')
    expect(answer.statusCode).toBe(402)
    expect(answer.json()).toMatchObject({
      code: 'insufficient_credits',
      detail: `${before} credits can be taken from this account.`,
    })
    expect((await adjust({ userId: asha, credits: -0.5, reason }, 'too-much')).statusCode).toBe(201)
    expect(await credits()).toBe(before - 0.5)
    expect(await console.told('users.adjust_credits')).toHaveLength(lines + 1)
  })

  it('needs a key, its own key, an account, a reason, a bucket, bounds, and takes no other field [CR-13]', async () => {
    expect((await console.post('/api/admin/adjustments', up)).json().code).toBe('idempotency_key_required')
    await adjust(up, 'mine')
    expect((await adjust({ ...up, credits: 13 }, 'mine')).json().code).toBe('idempotency_conflict')
    expect((await adjust({ ...up, userId: nobody })).statusCode).toBe(404)
    const wrong: [object, string][] = [
      [{ reason: ' ' }, 'reason'],
      [{ bucket: undefined }, 'bucket'],
      [{ bucket: 'gold' }, 'bucket'],
      [{ credits: 0 }, 'credits'],
      [{ credits: 0.001 }, 'credits'],
      [{ credits: 10_001 }, 'credits'],
      [{ credits: '5' }, 'credits'],
      [{ ref: 'welcome' }, ''],
    ]
    for (const [change, field] of wrong) {
      const answer = await adjust({ ...up, ...change })
      expect(answer.statusCode).toBe(400)
      expect(answer.json().fields[0].field).toBe(field)
    }
  })

  it('answers at the address of the earlier contract, too [CR-13]', async () => {
    const answer = await console.post('/api/credits/reward', { ...up, credits: 1 }, { key: 'alias' })
    expect(answer.statusCode).toBe(201)
  })
})

describe('roles and suspension', () => {
  it('a role is given with a reason and told; nobody changes their own [AD-2]', async () => {
    const give = (id: string, body: object) => console.post(usersAt(`/${id}/role`), body)
    expect((await give(asha, { role: 'moderator', reason })).json()).toMatchObject({ id: asha, role: 'moderator' })
    expect((await give(asha, { role: 'moderator', reason })).statusCode).toBe(409)
    expect((await give(kabir, { role: 'user', reason })).statusCode).toBe(409)
    expect((await give(nobody, { role: 'user', reason })).statusCode).toBe(404)
    expect((await give(asha, { role: 'user' })).statusCode).toBe(400)
    expect((await give(asha, { role: 'owner', reason })).statusCode).toBe(400)
    expect((await give(asha, { role: 'user', reason, suspendedAt: null })).statusCode).toBe(400)
    expect(await console.told('users.set_role')).toEqual([
      {
        actor_id: people.kabir.userId,
        subject_id: people.asha.userId,
        reason,
        before: { role: 'user' },
        after: { role: 'moderator' },
      },
    ])
    expect((await give(asha, { role: 'user', reason })).statusCode).toBe(200)
  })

  it('a suspension is told with its reason and undone with another; nobody suspends themselves [AD-2]', async () => {
    const suspend = (id: string, body: object) => console.post(usersAt(`/${id}/suspend`), body)
    const restore = (id: string, body: object) => console.post(usersAt(`/${id}/restore`), body)
    expect((await suspend(asha, { reason })).json().suspendedAt).toBe(console.clock.now().toISOString())
    expect((await console.get(usersAt('?state=suspended'))).json().items).toHaveLength(1)
    expect((await restore(asha, { reason })).json().suspendedAt).toBeUndefined()
    expect((await suspend(kabir, { reason })).statusCode).toBe(409)
    expect((await suspend(nobody, { reason })).statusCode).toBe(404)
    expect((await restore(nobody, { reason })).statusCode).toBe(404)
    for (const act of [suspend, restore]) {
      expect((await act(asha, {})).statusCode).toBe(400)
      expect((await act(asha, { reason, role: 'admin' })).statusCode).toBe(400)
    }
    expect(await console.told('users.suspend')).toMatchObject([{ subject_id: people.asha.userId, reason }])
    expect(await console.told('users.restore')).toMatchObject([{ subject_id: people.asha.userId, reason }])
  })
})
