// Notifications for tests: the community's people and posts, the real routes, facts published and delivered by hand.
import type { Notification } from '#contract/notifications.ts'
import { readSessions } from '../src/modules/identity/module.ts'
import { notificationsModule } from '../src/modules/notifications/module.ts'
import { sendGatheredMails } from '../src/modules/notifications/send-gathered-mails.ts'
import { notificationSubscriptions } from '../src/modules/notifications/subscriptions.ts'
import { type EventName, publish } from '../src/platform/events/publish.ts'
import { declareSubscriptions, deliverEvents } from '../src/platform/events/subscriptions.ts'
import type { Http } from '../src/platform/http/serve.ts'
import { newId } from '../src/platform/ids.ts'
import { listMails, readMail } from '../src/platform/mail/index.ts'
import type { Services } from '../src/platform/module.ts'
import { testHttp } from './http.ts'
import { type Member, startSocial, type TestPost, type TestSocial } from './social.ts'

interface Fact {
  name: EventName
  by?: Member | null
  data: Record<string, unknown>
}

export interface TestNotifications extends TestSocial {
  http: Http
  services: Services
  /** Publishes each in a transaction of its own and delivers them all. */
  happen(...facts: Fact[]): Promise<void>
  publishFact(fact: Fact): Promise<void>
  deliver(): Promise<void>
  liked(post: TestPost, by: readonly Member[], count?: number): Promise<void>
  commented(post: TestPost, by: Member, text: string, parentId?: string): Promise<string>
  rewarded(post: TestPost, author: Member, by: Member, hundredths: number): Promise<void>
  list(member: Member, query?: string): Promise<{ items: Notification[]; unread: number; nextCursor?: string }>
  call(method: 'GET' | 'POST' | 'PUT', url: string, by: Member | null, payload?: object): ReturnType<TestSocial['send']>
  /** What is in the outbox, newest first, with its text. */
  mails(): Promise<{ recipient: string; subject: string; text: string }[]>
  sendMails(): Promise<void>
}

const secondsOfRetries = [1, 2, 4]

export async function startNotifications(): Promise<TestNotifications> {
  const social = await startSocial()
  const { database, clock } = social
  const services = social.services
  const http = await testHttp({ services, sessions: readSessions(services), modules: [notificationsModule] })
  const subscriptions = notificationSubscriptions(services)
  await declareSubscriptions(database.app, subscriptions)

  const publishFact = async ({ name, by = null, data }: Fact) => {
    const event = { name, userId: by?.id ?? null, data, occurredAt: clock.now() }
    await database.app.transaction((tx) => publish(tx, event))
  }
  const deliver = async () => {
    await deliverEvents(services, subscriptions)
    // On a busy machine a lock may not come in its time: such a fact is tried again some seconds later.
    for (const seconds of secondsOfRetries) {
      const waiting = `SELECT FROM event_deliveries WHERE tries > 0 AND due_at BETWEEN $1::timestamptz AND $1 + $2 * interval '1 second'`
      if ((await social.rows(waiting, [clock.now(), seconds])).length === 0) return
      clock.advance(seconds * 1_000)
      await deliverEvents(services, subscriptions)
    }
  }
  const happen = async (...facts: Fact[]) => {
    for (const fact of facts) await publishFact(fact)
    await deliver()
  }
  const call: TestNotifications['call'] = async (method, url, by, payload) =>
    http.app.inject({
      method,
      url,
      headers: by === null ? {} : { cookie: by.cookie },
      ...(payload === undefined ? {} : { payload }),
    })
  return {
    ...social,
    http,
    services,
    happen,
    publishFact,
    deliver,
    call,
    liked: (post, by, count = by.length) =>
      happen({ name: 'post_liked', data: { postId: post.id, actorIds: by.map(({ id }) => id).slice(0, 3), count } }),
    async commented(post, by, text, parentId) {
      const id = newId()
      await database.owner.call(
        'test_comment',
        `INSERT INTO comments (id, post_id, author_id, parent_id, text, state, created_at)
         VALUES ($1, $2, $3, $4, $5, 'shown', $6)`,
        [id, post.id, by.id, parentId ?? null, text, clock.now()],
      )
      await happen({ name: 'comment_added', by, data: { commentId: id, postId: post.id, parentId: parentId ?? null } })
      return id
    },
    rewarded: (post, author, by, hundredths) =>
      happen({
        name: 'reward_credited',
        by: author,
        data: { postId: post.id, authorId: author.id, byUserId: by.id, rewardId: newId(), hundredths, cutBy: 'none' },
      }),
    list: async (member, query = '') => (await call('GET', `/api/notifications${query}`, member)).json(),
    async mails() {
      const { items } = await listMails(services, { limit: 100 })
      return Promise.all(
        items.map(async ({ id, recipient, subject }) => ({
          recipient,
          subject,
          text: (await readMail(services, id))?.text ?? '',
        })),
      )
    },
    sendMails: () => sendGatheredMails(services, new AbortController().signal),
    async close() {
      await http.app.close()
      await social.close()
    },
  }
}
