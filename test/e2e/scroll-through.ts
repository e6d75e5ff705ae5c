// Scrolls a long list from its top to its end as fast as a finger flings, and writes down what that cost the page.
import type { CDPSession } from 'playwright-core'
import { z } from 'zod'
import type { BarePage } from './bare-page.ts'

const Cost = z.object({
  /** Pictures that came by. */
  seen: z.int(),
  /** Most cards that were in the page at one moment. */
  mostCards: z.int(),
  /** Most elements of the whole page at one moment. */
  mostElements: z.int(),
  /** By the clock of the page: from one frame to the next. */
  framesAbove50Ms: z.int(),
  longestFrameMs: z.int(),
  /** Sum of the shifts that nobody's hand caused. */
  layoutShift: z.number(),
  /** In use at the end, rubbish included. */
  heapMb: z.int(),
  seconds: z.number(),
})

export interface ScrollCost extends z.infer<typeof Cost> {
  /** Of each task of the page above 50 ms of the clock, longest first. On a machine that is busy beside it much of this is waiting. */
  longTasks: { clockMs: number; processorMs: number }[]
}

interface ScrollOrder {
  count: number
  /** Pixels a second. */
  speed: number
  limitMs: number
}

const longMs = 50

/** Runs in the page. */
async function scrollThrough({ count, speed, limitMs }: ScrollOrder): Promise<z.infer<typeof Cost>> {
  const cards = document.getElementsByTagName('article')
  const elements = document.getElementsByTagName('*')
  let mostCards = 0
  let mostElements = 0
  let seen = 0
  let layoutShift = 0
  let framesAbove50Ms = 0
  let longestFrameMs = 0
  const counted = new MutationObserver(() => {
    mostCards = Math.max(mostCards, cards.length)
    mostElements = Math.max(mostElements, elements.length)
    for (const cell of document.querySelectorAll('[data-index]')) {
      seen = Math.max(seen, Number(cell.getAttribute('data-index')) + 1)
    }
  })
  counted.observe(document.body, { childList: true, subtree: true })
  const shifts = new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value?: number; hadRecentInput?: boolean })[]) {
      if (!shift.hadRecentInput) layoutShift += shift.value ?? 0
    }
  })
  shifts.observe({ type: 'layout-shift' })
  const startedMs = performance.now()
  await new Promise<void>((resolve) => {
    let lastMs = startedMs
    const step = (nowMs: number) => {
      if (nowMs - lastMs > 50) framesAbove50Ms += 1
      longestFrameMs = Math.max(longestFrameMs, nowMs - lastMs)
      window.scrollBy(0, (speed * Math.min(nowMs - lastMs, 100)) / 1000)
      lastMs = nowMs
      const isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2
      if ((isEnd && seen >= count) || nowMs - startedMs > limitMs) resolve()
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  counted.disconnect()
  shifts.disconnect()
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } }
  return {
    seen,
    mostCards,
    mostElements,
    framesAbove50Ms,
    longestFrameMs: Math.round(longestFrameMs),
    layoutShift: Math.round(layoutShift * 10_000) / 10_000,
    heapMb: Math.round((memory?.usedJSHeapSize ?? 0) / 1e6),
    seconds: Math.round((performance.now() - startedMs) / 100) / 10,
  }
}

type TraceEvent = Record<string, unknown>

/** The tasks of the page's own thread above 50 ms. The page is told how long they took; only a trace tells how long they ran. */
async function traceLongTasks(session: CDPSession, work: () => Promise<void>): Promise<ScrollCost['longTasks']> {
  const long: TraceEvent[] = []
  const mainThreads = new Set<string>()
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`
  session.on('Tracing.dataCollected', ({ value }: { value: TraceEvent[] }) => {
    for (const event of value) {
      if (event.name === 'thread_name' && JSON.stringify(event.args).includes('CrRendererMain')) {
        mainThreads.add(threadOf(event))
      }
      if (event.name === 'ThreadControllerImpl::RunTask' && Number(event.dur) > longMs * 1000) long.push(event)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', '__metadata'], traceBufferSizeInKb: 400_000 },
  })
  await work()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  const toMs = (microseconds: unknown) => Math.round(Number(microseconds) / 1000)
  return long
    .filter((event) => mainThreads.has(threadOf(event)))
    .map(({ dur, tdur }) => ({ clockMs: toMs(dur), processorMs: toMs(tdur) }))
    .sort((one, other) => other.clockMs - one.clockMs)
}

export async function measureScroll({ session, evaluate }: BarePage, order: ScrollOrder): Promise<ScrollCost> {
  let cost: unknown
  const longTasks = await traceLongTasks(session, async () => {
    cost = await evaluate(`(${scrollThrough})(${JSON.stringify(order)})`)
  })
  return { ...Cost.parse(cost), longTasks }
}
