// The one stream of a browser: notifications beside jobs and balance, over one connection, and what heals when notices were lost.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Http } from '#platform/http/serve.ts'
import { newId } from '#platform/ids.ts'
import { eventually } from '../../../test/eventually.ts'
import { testHttp } from '../../../test/http.ts'
import { startNotifications, type TestNotifications } from '../../../test/notifications.ts'
import type { Member } from '../../../test/social.ts'
import { testEngine } from '../../../test/studio.ts'
import { readSessions } from '../identity/module.ts'
import { createEngines } from '../studio/engines.ts'
import { studioRoutes } from '../studio/routes.ts'
import { liveUnread } from './live-unread.ts'

interface Heard {
  type: string
  unread?: number
  reward?: { credits: number; by: string; title: string }
}

let site: TestNotifications
let http: Http
let url: string
const leaving: AbortController[] = []
beforeAll(async () => {
  site = await startNotifications()
})
afterAll(() => site?.close())
beforeEach(async () => {
  const { services } = site
  http = await testHttp({
    services,
    sessions: readSessions(services),
    routes: (app) => {
      studioRoutes(app, services, { engines: createEngines([testEngine()]), liveSources: [liveUnread(services)] })
    },
  })
  url = await http.app.listen({ port: 0, host: '127.0.0.1' })
})
afterEach(async () => {
  for (const stream of leaving.splice(0)) stream.abort()
  await http.app.close()
})

/** What a stream tells, as it comes. */
async function follow(member: Member, origin = url, path = '/api/events'): Promise<Heard[]> {
  const heard: Heard[] = []
  const stream = new AbortController()
  leaving.push(stream)
  const answer = await fetch(`${origin}${path}`, { headers: { cookie: member.cookie }, signal: stream.signal })
  const read = async () => {
    let text = ''
    for await (const part of answer.body ?? []) {
      text += new TextDecoder().decode(part)
      const lines = text.split('\n\n')
      text = lines.pop() ?? ''
      for (const line of lines) if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)))
    }
  }
  read().catch(() => {})
  return heard
}

const unreadsOf = (heard: readonly Heard[]) =>
  heard.filter(({ type }) => type === 'notifications').map(({ unread }) => unread)

async function memberWithWallet(): Promise<Member> {
  const member = await site.member()
  await site.rows('SELECT credits_open_wallet($1, $2)', [member.id, site.clock.now()])
  return member
}

it('carries jobs, balance and notifications over one connection, each to whom it is about [CO-8, ST-7]', async () => {
  const [asha, ravi] = [await memberWithWallet(), await memberWithWallet()]
  const [heard, other] = [await follow(asha), await follow(ravi)]
  await eventually(() => unreadsOf(heard).length === 1 && unreadsOf(other).length === 1)
  expect(unreadsOf(heard)).toEqual([0])
  await site.liked(await site.post(asha), [ravi])
  await http.app.inject({
    method: 'POST',
    url: '/api/studio/generate',
    headers: { cookie: asha.cookie, 'idempotency-key': newId() },
    payload: { prompt: 'a boat', tier: 'standard' },
  })
  const countOf = (wanted: string) => heard.filter(({ type }) => type === wanted).length
  await eventually(() => countOf('notifications') === 2 && countOf('job') === 1 && countOf('balance') === 2)
  expect(unreadsOf(heard)).toEqual([0, 1])
  expect(unreadsOf(other)).toEqual([0])
  expect(http.streams.size).toBe(2)
})

it('tells what a reward was, exactly, and nothing of those before [CO-8, CR-5]', async () => {
  const [asha, ravi, meera, tara] = [
    await memberWithWallet(),
    await site.member(),
    await site.member(),
    await site.member(),
  ]
  const post = await site.post(asha, { title: 'Kolam' })
  await site.rewarded(post, asha, ravi, 50)
  const heard = await follow(asha)
  await eventually(() => unreadsOf(heard).length === 1)
  expect(heard.find(({ type }) => type === 'notifications')).toEqual({ type: 'notifications', unread: 1 })
  site.clock.advance(1_000)
  await site.rewarded(post, asha, meera, 25)
  await eventually(() => unreadsOf(heard).length === 2)
  await site.rewarded(post, asha, tara, 50)
  await eventually(() => unreadsOf(heard).length === 3)
  const rewards = heard.flatMap(({ reward }) => reward ?? [])
  expect(rewards).toEqual([
    { credits: 0.25, by: 'Asha Rao', title: 'Kolam' },
    { credits: 0.5, by: 'Asha Rao', title: 'Kolam' },
  ])
})

it('hears of what was read in another tab [CO-8]', async () => {
  const [asha, ravi] = [await memberWithWallet(), await site.member()]
  await site.liked(await site.post(asha), [ravi])
  const heard = await follow(asha)
  await eventually(() => unreadsOf(heard).length === 1)
  await site.call('POST', '/api/notifications/read', asha, {})
  await eventually(() => unreadsOf(heard).length === 2)
  expect(unreadsOf(heard)).toEqual([1, 0])
})

it('reads again after notices were lost [CO-8, NF-8]', async () => {
  const [asha, ravi] = [await memberWithWallet(), await site.member()]
  const heard = await follow(asha)
  await eventually(() => unreadsOf(heard).length === 1)
  const listeners = "query = 'LISTEN live' AND datname = current_database()"
  await site.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE ${listeners}`)
  await site.liked(await site.post(asha), [ravi])
  await eventually(() => unreadsOf(heard).at(-1) === 1)
})

it('says that somebody is looking, so that a picture they see come in is not told [CO-8]', async () => {
  const asha = await memberWithWallet()
  const heard = await follow(asha)
  await eventually(() => unreadsOf(heard).length === 1)
  const made = { name: 'image_generated', by: asha, data: {} } as const
  await site.happen(made)
  expect((await site.list(asha)).items).toEqual([])
  site.clock.advance(80_000)
  await site.happen(made)
  expect((await site.list(asha)).items).toMatchObject([{ kind: 'job_done', act: 'done' }])
})

it('the stream of the count alone tells it at once and each change, and needs somebody [CO-8]', async () => {
  const origin = await site.http.app.listen({ port: 0, host: '127.0.0.1' })
  const [asha, ravi] = [await site.member(), await site.member()]
  const heard = await follow(asha, origin, '/api/notifications/events')
  await eventually(() => heard.length === 1)
  await site.liked(await site.post(asha), [ravi])
  await eventually(() => heard.length === 2)
  expect(heard).toEqual([
    { type: 'notifications', unread: 0 },
    { type: 'notifications', unread: 1 },
  ])
  expect((await site.call('GET', '/api/notifications/events', null)).statusCode).toBe(401)
})
