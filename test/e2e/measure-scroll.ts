// What it costs the page to leaf through 10,000 pictures in My Creations, on a phone and on a desk: cards in the page and tasks above
// 50 ms, best of three passes, each from a freshly loaded page. Fails when the best is not good enough.
import { keepBrowser } from './browser.ts'
import { drawThree, fillUpTo } from './many-creations.ts'
import { measureScroll, type ScrollCost } from './scroll-through.ts'
import { startServer } from './server.ts'
import { desktop, open, openVisit, phone, register } from './visit.ts'

const count = 10_000
const mostCards = 120
const passes = 3
const limitMs = 240_000
const sizes = [
  { name: 'phone', viewport: phone },
  { name: 'desk', viewport: desktop },
]

const isGood = ({ seen, mostCards: cards, longTasksMs }: ScrollCost) =>
  seen === count && cards <= mostCards && longTasksMs.length === 0

const say = (text: string) => process.stdout.write(`${text}\n`)
const show = ({ seen, mostCards: cards, longTasksMs, seconds }: ScrollCost) =>
  `${seen} pictures in ${seconds} s, at most ${cards} cards, tasks above 50 ms: ${longTasksMs.join(', ') || 'none'}`

const server = await startServer('src/main.ts')
const browser = keepBrowser()
let failures = 0
try {
  const visit = await openVisit(browser, { address: server.address, viewport: desktop })
  const { page } = visit
  await register(page)
  await drawThree(page)
  await fillUpTo(server.dataDir, count)
  for (const { name, viewport } of sizes) {
    await page.setViewportSize(viewport)
    let isAnyGood = false
    for (let pass = 1; pass <= passes && !isAnyGood; pass += 1) {
      await open(page, '/studio/my-creations')
      await page.locator('[data-index="0"]').waitFor()
      // The page's own start is another figure.
      await page.waitForLoadState('networkidle').catch(() => {})
      const cost = await measureScroll(page, { count, limitMs })
      say(`${name}, pass ${pass}: ${show(cost)}`)
      isAnyGood = isGood(cost)
    }
    if (!isAnyGood) failures += 1
  }
} finally {
  await browser.close()
  await server.stop()
}
process.exitCode = failures > 0 ? 1 : 0
