// Scrolls a long list from its top to its end as fast as a finger flings, and writes down what that cost the page.
import type { Page } from 'playwright-core'

export interface ScrollCost {
  /** Pictures that came by. */
  seen: number
  /** Most cards that were in the page at one moment. */
  mostCards: number
  /** Milliseconds of each task above 50 ms, longest first. */
  longTasksMs: number[]
  seconds: number
}

interface ScrollOrder {
  count: number
  /** Pixels a second. */
  speed: number
  limitMs: number
}

/** Runs in the page. */
async function scrollThrough({ count, speed, limitMs }: ScrollOrder): Promise<ScrollCost> {
  const longTasksMs: number[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasksMs.push(Math.round(duration))
  })
  observer.observe({ type: 'longtask' })
  const cards = document.getElementsByTagName('article')
  let mostCards = 0
  let seen = 0
  const counted = new MutationObserver(() => {
    mostCards = Math.max(mostCards, cards.length)
    for (const cell of document.querySelectorAll('[data-index]')) {
      seen = Math.max(seen, Number(cell.getAttribute('data-index')) + 1)
    }
  })
  counted.observe(document.body, { childList: true, subtree: true })
  const startedMs = performance.now()
  await new Promise<void>((resolve) => {
    let lastMs = startedMs
    const step = (nowMs: number) => {
      window.scrollBy(0, (speed * Math.min(nowMs - lastMs, 100)) / 1000)
      lastMs = nowMs
      const isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2
      if ((isEnd && seen >= count) || nowMs - startedMs > limitMs) resolve()
      else requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  // What the observer was not told yet.
  await new Promise((resolve) => setTimeout(resolve, 200))
  observer.disconnect()
  counted.disconnect()
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10
  return { seen, mostCards, longTasksMs: longTasksMs.sort((one, other) => other - one), seconds }
}

export function measureScroll(page: Page, bounds: Pick<ScrollOrder, 'count' | 'limitMs'>): Promise<ScrollCost> {
  return page.evaluate(scrollThrough, { speed: 40_000, ...bounds })
}
