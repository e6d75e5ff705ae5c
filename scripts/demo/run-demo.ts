// Runs the real application on a clock that starts weeks ago, and lets people use it day by day until now.

import { reportPost } from '#contract/moderation.ts'
import { listTemplates } from '#contract/templates.ts'
import type { Database } from '#platform/db/database.ts'
import { openDatabase } from '#platform/db/database.ts'
import type { AppContext } from '#platform/process/app.ts'
import { createApp } from '../../src/app.ts'
import { openBrowser } from './api.ts'
import { createChance } from './chance.ts'
import { createDemoClock } from './demo-clock.ts'
import { liveDay } from './live-day.ts'
import { type Making, makeDay } from './make-pictures.ts'
import { emailOf, moderator, people, shownKey } from './people.ts'
import { type DemoDay, planDays } from './plan.ts'
import { reported } from './remixes.ts'
import { settleVillage, villager } from './village.ts'

export interface DemoOutcome {
  people: number
  posts: number
  pictures: number
  password: string
  shown: { email: string; moderator: string }
}

const seed = 20_261_122
// Of a day's 24 hours; what is left lies between the last like and the next morning.
const liveMinutes = 14 * 60

/** `say` gets one line for each day. Throws when anything is refused: a demo that is half there would mislead. */
export async function runDemo(context: AppContext, say: (line: string) => void): Promise<DemoOutcome> {
  const plan = planDays(new Date())
  const clock = createDemoClock(new Date((plan[0]?.start.getTime() ?? Date.now()) - 12 * 3_600_000))
  const app = createApp({ clock, pages: null })
  await app.prepareData(context)
  const web = await app.startWeb(context)
  const worker = await app.startWorker(context)
  const owner = openDatabase({ connectionString: context.ownerUrl, poolSize: 2, applicationName: 'rangoli-demo' })
  try {
    const village = await settleVillage({ address: web.url, clock, owner })
    say(`${people.length + 1} people`)
    const { items: templates } = await openBrowser(web.url).call(listTemplates, {})
    const making: Making = { place: { address: web.url, clock, owner }, village, templates, chance: createChance(seed) }
    const pictures = await liveThrough(making, plan, say)
    await report(making)
    await settleEvents(owner)
    return {
      people: people.length + 1,
      posts: village.posts.length,
      pictures,
      password: village.password,
      shown: { email: emailOf(villager(village, shownKey)), moderator: emailOf(moderator) },
    }
  } finally {
    await worker.stop()
    await web.stop()
    await owner.close()
  }
}

async function liveThrough(making: Making, plan: readonly DemoDay[], say: (line: string) => void): Promise<number> {
  const done = new Set<string>()
  let pictures = 0
  for (const [index, day] of plan.entries()) {
    making.place.clock.moveTo(day.start)
    const { posts, drawn } = await makeDay(making, day)
    await liveDay(making, { posts, done, minutes: liveMinutes })
    pictures += drawn
    say(`day ${index + 1} of ${plan.length}: ${pictures} pictures, ${making.village.posts.length} posts`)
  }
  return pictures
}

async function report({ village }: Making): Promise<void> {
  const post = village.posts.find(({ title }) => title === reported.title)
  if (post === undefined) throw new Error(`no post is called ${reported.title}`)
  for (const key of reported.by) {
    const body = { reason: 'misleading' as const, details: reported.details }
    await villager(village, key).browser.call(reportPost, { params: { postId: post.id }, body })
  }
}

const settleLimitMs = 60_000

/** Rewards, counters and notifications come of events: all of them are handled before the demo is called done. */
async function settleEvents(owner: Database): Promise<void> {
  const end = performance.now() + settleLimitMs
  while (performance.now() < end) {
    const [row] = await owner.call<{ waiting: number }>(
      'demo_waiting',
      `SELECT count(*)::int AS waiting FROM event_deliveries WHERE due_at < 'infinity'`,
      [],
    )
    if (row?.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
