// How long and how much is kept, what a person's copy holds and what an erasure leaves, and how the list is read from many rows.
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keptDays } from '#contract/retention.ts'
import { startNotifications, type TestNotifications } from '../../../test/notifications.ts'
import type { Member } from '../../../test/social.ts'
import { listPage } from './list.sql.ts'
import { notificationsData } from './personal-data.ts'
import { mostKept, sweepNotifications } from './sweep-notifications.ts'

let site: TestNotifications
beforeAll(async () => {
  site = await startNotifications()
})
afterAll(() => site?.close())

const going = new AbortController().signal
const fill = (member: Member, count: number) =>
  site.rows(
    `INSERT INTO notifications (id, user_id, kind, subject, count, created_at, told_at)
     SELECT gen_random_uuid(), $1, 'like', 'post:' || n, 1, t, t
     FROM generate_series(1, $2::int) n, LATERAL (SELECT $3::timestamptz - n * interval '1 second' AS t) AS at`,
    [member.id, count, site.clock.now()],
  )
const countOf = async (member: Member, table = 'notifications') =>
  (await site.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE user_id = $1`, [member.id]))[0]?.n

it('what is older than it is kept goes, and of the fullest lists all but the newest [CO-8, NF-7]', async () => {
  const [asha, ravi] = [await site.member(), await site.member()]
  await fill(asha, mostKept + 30)
  await fill(ravi, 5)
  await sweepNotifications(site.services, going)
  expect([await countOf(asha), await countOf(ravi)]).toEqual([mostKept, 5])
  const [oldest] = await site.rows<{ subject: string }>(
    'SELECT subject FROM notifications WHERE user_id = $1 ORDER BY told_at LIMIT 1',
    [asha.id],
  )
  expect(oldest?.subject).toBe(`post:${mostKept}`)
  site.clock.advance(keptDays.notifications * 86_400_000)
  await sweepNotifications(site.services, going)
  expect([await countOf(asha), await countOf(ravi)]).toEqual([0, 0])
})

it('a copy of one’s data holds what one was told and how one wants it; an erasure leaves nothing [CO-8, NF-7]', async () => {
  const [asha, ravi] = [await site.member(), await site.member()]
  await site.commented(await site.post(asha), ravi, 'So bright')
  await site.call('PUT', '/api/notifications/preferences/like', asha, { inApp: false, email: false })
  const files = new Map<string, unknown>()
  const data = notificationsData(site.services)
  for await (const file of data.exportFiles(asha.id, 'en'))
    files.set(file.name, JSON.parse(await text(await file.open())))
  expect(files.get('notifications/list.json')).toMatchObject([{ kind: 'comment', excerpt: 'So bright' }])
  expect(files.get('notifications/preferences.json')).toMatchObject({
    kinds: [{ kind: 'like', inApp: false }, {}, {}, {}, {}, {}],
  })
  expect(await data.erase(asha.id, going)).toBe('done')
  expect(await data.erase(asha.id, going)).toBe('done')
  const left = ['inboxes', 'preferences', 'mails', 'mail_lines'].map((name) => countOf(asha, `notification_${name}`))
  expect([await countOf(asha), ...(await Promise.all(left))]).toEqual([0, 0, 0, 0, 0])
})

it('a page and the count of one person are read by an index among 100,000 rows [CO-8, NF-3]', async () => {
  const asha = await site.member()
  const others = await Promise.all(Array.from({ length: 100 }, () => site.member()))
  for (const other of others) await fill(other, 1_000)
  await fill(asha, 900)
  await site.rows('ANALYZE notifications')
  const page = listPage(site.database.app, { userId: asha.id, limit: 25 }).compile()
  const planOf = async (query: string, values: unknown[]) =>
    JSON.stringify(await site.rows(`EXPLAIN (ANALYZE, BUFFERS OFF, COSTS OFF) ${query}`, values))
  const listed = await planOf(page.sql, [...page.parameters])
  expect(listed).toContain('notifications_list')
  expect(listed).not.toContain('Seq Scan')
  const counted = await planOf('SELECT count(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL', [asha.id])
  expect(counted).toContain('notifications_unread')
  expect(counted).not.toContain('Seq Scan')
})
