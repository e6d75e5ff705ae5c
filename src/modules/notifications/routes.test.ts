// Each address of notifications with each of its replies.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId, showId } from '#platform/ids.ts'
import { startNotifications, type TestNotifications } from '../../../test/notifications.ts'
import type { Member } from '../../../test/social.ts'
import { unsubscribeToken } from './unsubscribe-token.ts'

let site: TestNotifications
beforeAll(async () => {
  site = await startNotifications()
})
afterAll(() => site?.close())

const members = (count: number) => Promise.all(Array.from({ length: count }, () => site.member()))
const codeOf = (answer: { statusCode: number; json(): { code: string } }) => [answer.statusCode, answer.json().code]

/** Somebody with so many unread rows, one a second. */
async function toldMember(count: number): Promise<Member> {
  const [asha, ravi] = (await members(2)) as [Member, Member]
  for (let n = 0; n < count; n++) {
    await site.liked(await site.post(asha, { title: `Post ${n}` }), [ravi])
    site.clock.advance(1_000)
  }
  return asha
}

describe('GET /api/notifications', () => {
  it('pages without repeats or gaps, newest first, and is one’s own [CO-8]', async () => {
    const asha = await toldMember(7)
    const titles: (string | undefined)[] = []
    let cursor: string | undefined
    do {
      const page = await site.list(asha, `?limit=3${cursor ? `&cursor=${cursor}` : ''}`)
      expect(page.unread).toBe(7)
      titles.push(...page.items.map(({ post }) => post?.title))
      cursor = page.nextCursor
    } while (cursor)
    expect(titles).toEqual([6, 5, 4, 3, 2, 1, 0].map((n) => `Post ${n}`))
    expect((await site.list(await site.member())).items).toEqual([])
  })

  it('refuses visitors and cursors that are not ours [CO-8]', async () => {
    expect(codeOf(await site.call('GET', '/api/notifications', null))).toEqual([401, 'unauthenticated'])
    const [asha] = (await members(1)) as [Member]
    for (const wrong of ['cursor=x', `cursor=${Buffer.from('999999999999999 x').toString('base64url')}`, 'limit=0']) {
      expect(codeOf(await site.call('GET', `/api/notifications?${wrong}`, asha))).toEqual([400, 'validation_failed'])
    }
  })
})

describe('POST /api/notifications/read', () => {
  it('marks some or all, never another’s, and says how many are left [CO-8]', async () => {
    const asha = await toldMember(4)
    const [newest, next] = (await site.list(asha)).items
    const stranger = await site.member()
    const read = async (by: Member, body: object) =>
      (await site.call('POST', '/api/notifications/read', by, body)).json()
    expect(await read(stranger, { ids: [newest?.id] })).toEqual({ unread: 0 })
    const unknown = [showId('notification', newId()), 'nonsense', showId('post', newId())]
    expect(await read(asha, { ids: unknown })).toEqual({ unread: 4 })
    expect(await read(asha, { ids: [newest?.id, ...unknown] })).toEqual({ unread: 3 })
    expect(await read(asha, { upTo: next?.createdAt })).toEqual({ unread: 0 })
    expect((await site.list(asha)).items.every(({ isRead }) => isRead)).toBe(true)
  })

  it('leaves unread what grew after it was looked at [CO-8]', async () => {
    const [asha, ravi, meera] = (await members(3)) as [Member, Member, Member]
    const post = await site.post(asha)
    await site.liked(post, [ravi])
    const upTo = (await site.list(asha)).items[0]?.createdAt
    site.clock.advance(1_000)
    await site.liked(post, [meera])
    expect((await site.call('POST', '/api/notifications/read', asha, { upTo })).json()).toEqual({ unread: 1 })
  })

  it('refuses visitors and bodies of another shape [CO-8]', async () => {
    const url = '/api/notifications/read'
    expect(codeOf(await site.call('POST', url, null, {}))).toEqual([401, 'unauthenticated'])
    const asha = await site.member()
    for (const body of [{ ids: [] }, { all: true }, { upTo: 'yesterday' }]) {
      expect(codeOf(await site.call('POST', url, asha, body))).toEqual([400, 'validation_failed'])
    }
  })
})

describe('preferences', () => {
  const url = '/api/notifications/preferences'
  const kindsOf = (answer: { json(): { kinds: { kind: string }[] } }) =>
    Object.fromEntries(answer.json().kinds.map(({ kind, ...rest }) => [kind, rest]))

  it('begin sensibly and are kept as they are set [CO-8]', async () => {
    const asha = await site.member()
    const first = kindsOf(await site.call('GET', url, asha))
    expect(first).toMatchObject({
      like: { inApp: true, email: false, canEmail: false, canTurnOff: true },
      comment: { inApp: true, email: true, canEmail: true, canTurnOff: true },
      reuse_reward: { inApp: true, email: true },
      moderation: { inApp: true, email: true, canEmail: true, canTurnOff: false },
    })
    const set = await site.call('PUT', `${url}/like`, asha, { inApp: false, email: false })
    expect(kindsOf(set)).toMatchObject({ like: { inApp: false } })
    expect(kindsOf(await site.call('GET', url, asha))).toEqual(kindsOf(set))
    await site.liked(await site.post(asha), [await site.member()])
    expect(await site.list(asha)).toMatchObject({ items: [], unread: 0 })
  })

  it('refuse what a kind does not allow, visitors and other shapes [CO-8]', async () => {
    const asha = await site.member()
    const put = (kind: string, body: object, by: Member | null = asha) => site.call('PUT', `${url}/${kind}`, by, body)
    const off = { inApp: false, email: false }
    const refused = await put('moderation', off)
    expect(codeOf(refused)).toEqual([400, 'validation_failed'])
    expect(refused.json().fields).toMatchObject([{ field: 'inApp' }])
    expect((await put('like', { inApp: true, email: true })).json().fields).toMatchObject([{ field: 'email' }])
    for (const body of [{ inApp: true }, { ...off, sms: true }]) {
      expect(codeOf(await put('like', body))).toEqual([400, 'validation_failed'])
    }
    expect(codeOf(await put('lottery', off))).toEqual([404, 'not_found'])
    expect(codeOf(await put('like', off, null))).toEqual([401, 'unauthenticated'])
    expect(codeOf(await site.call('GET', url, null))).toEqual([401, 'unauthenticated'])
  })
})

describe('stopping messages from a link', () => {
  const api = '/api/notifications/unsubscribe'
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const wantsMail = async (member: Member, kind: string) => {
    const { kinds } = (await site.call('GET', '/api/notifications/preferences', member)).json()
    return kinds.find((each: { kind: string }) => each.kind === kind).email
  }

  it('needs no session, is about one kind, and again changes nothing [CO-8]', async () => {
    const asha = await site.member()
    const token = unsubscribeToken(site.services.secrets, { userId: asha.id, kind: 'comment' })
    for (let n = 0; n < 2; n++) {
      const answer = await site.call('POST', api, null, { token })
      expect([answer.statusCode, answer.json()]).toEqual([200, { kind: 'comment' }])
      expect(await wantsMail(asha, 'comment')).toBe(false)
    }
    expect(await wantsMail(asha, 'reuse_reward')).toBe(true)
  })

  it('takes the POST of a mail program at once, and shows a person the page that asks [CO-8]', async () => {
    const asha = await site.member()
    const url = `/unsubscribe/${unsubscribeToken(site.services.secrets, { userId: asha.id, kind: 'reuse_reward' })}`
    const opened = await site.call('GET', url, null)
    expect([opened.statusCode, opened.headers.location]).toEqual([303, url.replace('unsubscribe/', 'unsubscribe#')])
    expect(await wantsMail(asha, 'reuse_reward')).toBe(true)
    const payload = 'List-Unsubscribe=One-Click'
    const clicked = await site.http.app.inject({ method: 'POST', url, headers: form, payload })
    expect(clicked.statusCode).toBe(204)
    expect(await wantsMail(asha, 'reuse_reward')).toBe(false)
  })

  it('is not done by a forged token, or by one whose kind or person was changed [CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    const token = unsubscribeToken(site.services.secrets, { userId: asha.id, kind: 'comment' })
    const forged = [
      token.replace('comment', 'moderation'),
      token.replace(asha.id.replaceAll('-', ''), ravi.id.replaceAll('-', '')),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`,
      'comment',
      `${token}.x`,
    ]
    for (const wrong of forged) {
      expect(codeOf(await site.call('POST', api, null, { token: wrong }))).toEqual([404, 'not_found'])
      const payload = 'List-Unsubscribe=One-Click'
      const clicked = await site.http.app.inject({
        method: 'POST',
        url: `/unsubscribe/${wrong}`,
        headers: form,
        payload,
      })
      expect(clicked.statusCode).toBe(404)
    }
    expect(codeOf(await site.call('POST', api, null, { token: '' }))).toEqual([400, 'validation_failed'])
    expect(await Promise.all([wantsMail(asha, 'comment'), wantsMail(ravi, 'comment')])).toEqual([true, true])
    expect((await site.call('GET', '/unsubscribe/%22%3E%3Cscript%3E', null)).statusCode).toBe(404)
  })
})
