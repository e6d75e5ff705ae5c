// The messages: gathered, at most so often, once, in the reader's language, and only to those who want and can have them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newId } from '#platform/ids.ts'
import { startNotifications, type TestNotifications } from '../../../test/notifications.ts'
import type { Member } from '../../../test/social.ts'
import { nextMailAt } from './next-mail-at.ts'

let site: TestNotifications
beforeAll(async () => {
  site = await startNotifications()
})
afterAll(() => site?.close())
beforeEach(() => site.rows('DELETE FROM mails'))

const minuteMs = 60_000
const members = (count: number) => Promise.all(Array.from({ length: count }, () => site.member()))
const mailsTo = async ({ handle }: Member) =>
  (await site.mails()).filter(({ recipient }) => recipient === `${handle}@example.com`)

describe('comments', () => {
  it('are gathered for some minutes, then for an hour after each message [CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    const post = await site.post(asha, { title: 'Lamp <b>"one"</b>' })
    await site.commented(post, ravi, 'First & <script>alert(1)</script>')
    await site.sendMails()
    expect(await mailsTo(asha)).toEqual([])
    site.clock.advance(5 * minuteMs)
    await site.sendMails()
    await site.sendMails()
    const [mail, ...others] = await mailsTo(asha)
    expect(others).toEqual([])
    expect(mail?.subject).toBe('You have a new comment')
    expect(mail?.text).toContain('Asha Rao commented on “Lamp <b>"one"</b>”:\nFirst & <script>alert(1)</script>')
    await site.commented(post, ravi, 'Second')
    await site.commented(post, ravi, 'Third')
    site.clock.advance(59 * minuteMs)
    await site.sendMails()
    expect(await mailsTo(asha)).toHaveLength(1)
    site.clock.advance(minuteMs)
    await site.sendMails()
    expect((await mailsTo(asha)).map(({ subject }) => subject)).toEqual([
      'You have 2 new comments',
      'You have a new comment',
    ])
  })

  it('that were read on the site are not mailed [CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    await site.commented(await site.post(asha), ravi, 'Lovely')
    await site.call('POST', '/api/notifications/read', asha, {})
    site.clock.advance(6 * minuteMs)
    await site.sendMails()
    expect(await mailsTo(asha)).toEqual([])
    await site.commented(await site.post(asha), ravi, 'Another')
    site.clock.advance(6 * minuteMs)
    await site.sendMails()
    expect(await mailsTo(asha)).toHaveLength(1)
  })

  it('are not mailed to an address nobody confirmed, to a suspended account, or to who does not want it [CO-8]', async () => {
    const [unconfirmed, suspended, unwilling, ravi] = (await members(4)) as [Member, Member, Member, Member]
    await site.rows('UPDATE users SET email_verified_at = NULL WHERE id = $1', [unconfirmed.id])
    await site.rows('UPDATE users SET suspended_at = now() WHERE id = $1', [suspended.id])
    const off = { inApp: true, email: false }
    await site.call('PUT', '/api/notifications/preferences/comment', unwilling, off)
    for (const author of [unconfirmed, suspended, unwilling])
      await site.commented(await site.post(author), ravi, 'Hello')
    site.clock.advance(6 * minuteMs)
    await site.sendMails()
    expect(await site.mails()).toEqual([])
  })
})

describe('rewards', () => {
  it('come as one message a day with the exact sum, however many workers send it [CO-8, CR-5]', async () => {
    const [asha, ...others] = (await members(7)) as [Member, ...Member[]]
    const [lamp, kolam] = [await site.post(asha, { title: 'Lamp' }), await site.post(asha, { title: 'Kolam' })]
    for (const [place, by] of others.entries())
      await site.rewarded(place < 4 ? lamp : kolam, asha, by, place === 0 ? 25 : 55)
    await site.rewarded(lamp, asha, await site.member(), 0)
    await site.sendMails()
    expect(await mailsTo(asha)).toEqual([])
    site.clock.advance(24 * 60 * minuteMs)
    await Promise.all([site.sendMails(), site.sendMails(), site.sendMails()])
    const [mail, ...more] = await mailsTo(asha)
    expect(more).toEqual([])
    expect(mail?.subject).toBe('+3 credits from 6 remixes')
    expect(mail?.text).toContain('“Kolam”: +1.1 credits from 2 remixes')
    expect(mail?.text).toContain('“Lamp”: +1.9 credits from 4 remixes')
  })

  it('are mailed in Hindi to who reads Hindi, with links that stop it without signing in [CO-8, NF-11]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    await site.rows(`UPDATE users SET locale = 'hi' WHERE id = $1`, [asha.id])
    await site.rewarded(await site.post(asha, { title: 'दीया' }), asha, ravi, 50)
    site.clock.advance(24 * 60 * minuteMs)
    await site.sendMails()
    const [mail] = await mailsTo(asha)
    expect(mail?.subject).toBe('1 रीमिक्स से +0.5 क्रेडिट')
    const token = /unsubscribe#([\w.-]+)/.exec(mail?.text ?? '')?.[1]
    expect((await site.call('POST', '/api/notifications/unsubscribe', null, { token })).json()).toEqual({
      kind: 'reuse_reward',
    })
  })

  it('stopped meanwhile are not mailed [CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    await site.rewarded(await site.post(asha), asha, ravi, 50)
    await site.call('PUT', '/api/notifications/preferences/reuse_reward', asha, { inApp: true, email: false })
    site.clock.advance(24 * 60 * minuteMs)
    await site.sendMails()
    expect(await mailsTo(asha)).toEqual([])
  })
})

describe('what a moderator did', () => {
  const hide = (author: Member, postId: string, reporterIds: string[] = []) =>
    site.happen({
      name: 'moderation_decided',
      data: {
        caseId: newId(),
        act: 'hide',
        subject: 'post',
        authorId: author.id,
        reporterIds,
        appeal: null,
        isUpheld: true,
        reason: 'A brand.',
        postId,
      },
    })

  it('is mailed to the author at once, and to nobody who reported [CO-7, CO-8]', async () => {
    const [asha, ravi] = (await members(2)) as [Member, Member]
    await hide(asha, (await site.post(asha, { title: 'Mine' })).id, [ravi.id])
    const [mail, ...others] = await site.mails()
    expect(others).toEqual([])
    expect(mail?.text).toContain('hidden your post “Mine”')
    expect(mail?.text).toContain('The reason: A brand.')
  })

  it('is not mailed to who does not want it, and told in the list all the same [CO-8]', async () => {
    const asha = await site.member()
    await site.call('PUT', '/api/notifications/preferences/moderation', asha, { inApp: true, email: false })
    await hide(asha, (await site.post(asha)).id)
    expect(await site.mails()).toEqual([])
    expect((await site.list(asha)).unread).toBe(1)
  })
})

it.each([
  ['2026-11-21T03:29:59.999Z', '2026-11-21T03:30:00.000Z'],
  ['2026-11-21T03:30:00.000Z', '2026-11-22T03:30:00.000Z'],
  ['2026-11-21T23:00:00.000Z', '2026-11-22T03:30:00.000Z'],
])('a daily message gathered from %s goes out at nine in India: %s [CO-8]', (now, then) => {
  expect(nextMailAt('daily', new Date(now), null).toISOString()).toBe(then)
})
