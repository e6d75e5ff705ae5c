// What it costs the page to leaf through 10,000 pictures in My Creations and 10,000 posts in the feed, on a phone and on a desk: cards and
// elements in the page, frames, shifts, and tasks above 50 ms, best of three passes, each from a freshly loaded page. Fails when the best is
// not good enough. A task counts by the processor time it took: server, database and a screen drawn in software share this machine's few
// cores, and the clock adds their turns to its own.
import { loadavg } from 'node:os'
import type { Browser, Page } from 'playwright-core'
import { openBarePage } from './bare-page.ts'
import { keepBrowser } from './browser.ts'
import { drawThree, fillUpTo } from './many-creations.ts'
import { multiplyPosts, publishThree } from './many-posts.ts'
import { measureScroll, type ScrollCost } from './scroll-through.ts'
import { startServer } from './server.ts'
import { desktop, openVisit, phone, register } from './visit.ts'

const count = 10_000
const published = 3
const mostCards = 120
const mostShift = 0
const passes = 3
const limitMs = 600_000
const longMs = 50
const startMs = 5_000
// The fastest fling that Android allows, in pixels of the page a second.
const speed = 8_000
const sizes = [
  { name: 'phone', viewport: phone },
  { name: 'desk', viewport: desktop },
]
const lists = [
  { name: 'creations', path: '/studio/my-creations' },
  { name: 'feed', path: '/explore?sort=latest' },
]

// `npm run bench:scroll -- feed desk` measures one of them.
const only = process.argv.slice(2)
const isWanted = ({ name }: { name: string }, _: number, among: readonly { name: string }[]) =>
  only.includes(name) || !among.some((each) => only.includes(each.name))

const isGood = (cost: ScrollCost) =>
  cost.seen >= count &&
  cost.mostCards <= mostCards &&
  cost.layoutShift <= mostShift &&
  cost.longTasks.every(({ processorMs }) => processorMs <= longMs)

const say = (text: string) => process.stdout.write(`${text}\n`)
const show = ({ longTasks, ...cost }: ScrollCost) => {
  const longest = (name: keyof ScrollCost['longTasks'][number]) => Math.max(0, ...longTasks.map((task) => task[name]))
  return [
    `${cost.seen} pictures in ${cost.seconds} s`,
    `at most ${cost.mostCards} cards and ${cost.mostElements} elements`,
    `${cost.framesAbove50Ms} frames above ${longMs} ms, the longest ${cost.longestFrameMs} ms`,
    `${longTasks.length} tasks above ${longMs} ms by the clock, the longest ${longest('clockMs')} ms, of the processor's time ${longest('processorMs')} ms`,
    `heap ${cost.heapMb} MB`,
    `layout shift ${cost.layoutShift}`,
    `load of this machine ${loadavg()[0]?.toFixed(1)}`,
  ].join('; ')
}

interface Measured {
  url: string
  viewport: { width: number; height: number }
  like: Page
}

/** Whether one of the passes was good. */
async function measure(browser: Browser, name: string, order: Measured): Promise<boolean> {
  for (let pass = 1; pass <= passes; pass += 1) {
    const bare = await openBarePage(browser, order)
    // The page's own start is another figure.
    await order.like.waitForTimeout(startMs)
    const cost = await measureScroll(bare, { count, speed, limitMs })
    await bare.close()
    say(`${name}, pass ${pass}: ${show(cost)}`)
    if (isGood(cost)) return true
  }
  return false
}

const server = await startServer('src/main.ts')
const browser = keepBrowser()
let failures = 0
try {
  const visit = await openVisit(browser, { address: server.address, viewport: desktop })
  const { page } = visit
  await register(page)
  await drawThree(page)
  await publishThree(page)
  await multiplyPosts(server.dataDir, count - published)
  await fillUpTo(server.dataDir, count)
  for (const list of lists.filter(isWanted)) {
    for (const { name, viewport } of sizes.filter(isWanted)) {
      const order = { url: `${server.address}${list.path}`, viewport, like: page }
      if (!(await measure(await browser.get(), `${list.name} on a ${name}`, order))) failures += 1
    }
  }
} finally {
  await browser.close()
  await server.stop()
}
process.exitCode = failures > 0 ? 1 : 0
