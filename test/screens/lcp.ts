// npm run lcp: the largest contentful paint of pages on a phone with a slow line and a slow processor, with what came over the line
// until then. Ends with 1 when the front page takes longer than its limit. --data FOLDER keeps the installation between runs; --only feed
// measures the pages whose names match.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { benchFolder, startBenchServer } from '../../scripts/bench/server.ts'
import { keepBrowser } from '../e2e/browser.ts'
import type { StorageState } from './caller.ts'
import { makePeople, type People } from './people.ts'
import { untilPreviewsAreDrawn } from './previews.ts'
import { openSlowLine, slow4g } from './slow-line.ts'
import type { Who } from './view.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
  },
})
const only = new RegExp(values.only)
const say = (line: string) => process.stdout.write(`${line}\n`)
const rounds = Number(values.rounds)
const slowerCpu = 4
/** Of the front page, in milliseconds. */
const limitMs = 1_200

const pagesFor = ({ community }: People): readonly { name: string; path: string; who: Who }[] => [
  { name: 'front page', path: '/', who: 'visitor' },
  { name: 'feed', path: '/explore', who: 'visitor' },
  { name: 'post', path: `/post/${community.busy}`, who: 'visitor' },
  { name: 'person', path: `/u/${community.handle}`, who: 'visitor' },
  { name: 'sign-in', path: '/login', who: 'visitor' },
  { name: 'home', path: '/', who: 'regular' },
  { name: 'studio', path: '/studio', who: 'regular' },
]

interface Figures {
  paintMs: number
  largestMs: number
  element: string
  scriptKb: number
  allKb: number
}

interface Visit {
  browser: Browser
  port: number
  path: string
  state: StorageState
}

/** One first visit, with nothing in the cache, until the page is quiet. */
async function visit({ browser, port, path, state }: Visit): Promise<Figures> {
  // A line of its own: what the visit before still had on its way would be in front of it.
  const line = await openSlowLine(port, slow4g)
  const context = await browser.newContext({
    baseURL: line.url,
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    storageState: state,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu })
    await page.addInitScript(() => {
      window.rangoliPaints = []
      new PerformanceObserver((list) =>
        window.rangoliPaints.push(...(list.getEntries() as LargestContentfulPaint[])),
      ).observe({
        type: 'largest-contentful-paint',
        buffered: true,
      })
    })
    await page.goto(path, { waitUntil: 'load' })
    await page.waitForTimeout(1_500)
    return await page.evaluate(() => {
      const largest = window.rangoliPaints.at(-1)
      const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      const [document] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      const kb = (list: PerformanceResourceTiming[]) =>
        list.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000
      const { localName = '?', className = '' } = largest?.element ?? {}
      return {
        paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        largestMs: largest?.startTime ?? Number.NaN,
        element: `<${localName}> ${(largest?.url ?? '').split('/').slice(-2).join('/') || className.slice(0, 24)}`,
        scriptKb: kb(files.filter(({ initiatorType, name }) => initiatorType === 'script' || name.endsWith('.js'))),
        allKb: kb([...files, ...(document ? [document] : [])]),
      }
    })
  } finally {
    await context.close()
    line.close()
  }
}

declare global {
  interface Window {
    rangoliPaints: LargestContentfulPaint[]
  }
  interface LargestContentfulPaint extends PerformanceEntry {
    readonly element: Element | null
    readonly url: string
  }
}

const { dataDir, remove } = values.data ? { dataDir: values.data, remove() {} } : benchFolder()
const keeper = keepBrowser()
let isSlow = false
try {
  const server = await startBenchServer(dataDir, {})
  const browser = await keeper.get()
  await untilPreviewsAreDrawn(server.url)
  const people = await makePeople(browser, server.url, dataDir)
  const port = Number(new URL(server.url).port)
  say(
    `360 x 740 px at double density, ${slow4g.bitsPerSecond / 1e6} Mbit/s, round trip ${slow4g.roundTripMs} ms with TCP handshakes, processor ${slowerCpu} times slower; ${rounds} first visits each, load of this machine ${loadavg()[0]?.toFixed(1)}`,
  )
  say('page          first paint   largest paint: median   fastest   slowest   script kB   all kB   largest element')
  for (const { name, path, who } of pagesFor(people).filter((page) => only.test(page.name))) {
    const visits: Figures[] = []
    for (let round = 0; round < rounds; round++) {
      visits.push(await visit({ browser: await keeper.get(), port, path, state: people[who].state }))
    }
    visits.sort((a, b) => a.largestMs - b.largestMs)
    const middle = visits[Math.floor(rounds / 2)]
    if (!middle) continue
    const ms = (value: number | undefined) => `${Math.round(value ?? Number.NaN)} ms`
    say(
      name.padEnd(14) +
        ms(middle.paintMs).padStart(11) +
        ms(middle.largestMs).padStart(24) +
        ms(visits[0]?.largestMs).padStart(10) +
        ms(visits.at(-1)?.largestMs).padStart(10) +
        middle.scriptKb.toFixed(0).padStart(12) +
        middle.allKb.toFixed(0).padStart(9) +
        `   ${middle.element}`,
    )
    if (name === 'front page') isSlow = !(middle.largestMs < limitMs)
  }
  await server.stop()
} finally {
  await keeper.close()
  remove()
}
if (isSlow) say(`the front page takes longer than ${limitMs} ms`)
process.exit(isSlow ? 1 : 0)
