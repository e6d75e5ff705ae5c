// What is wrong with a page as it stands: contrast and other accessibility, text that is cut, anything wider than the screen, shifts.
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** Google calls 0.1 good; here every place is kept, and what is left is a rounding of half a pixel. */
export const mostShift = 0.01

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

declare global {
  interface Window {
    /** Filled by `watchShifts`. */
    rangoliShift: number
    rangoliShifted: string[]
    rangoliBreaches: string[]
    rangoliWatch: PerformanceObserver
  }
}

/** Runs in the page before anything else. */
export function watchShifts(): void {
  window.rangoliShift = 0
  window.rangoliShifted = []
  window.rangoliBreaches = []
  document.addEventListener('securitypolicyviolation', (event) => {
    window.rangoliBreaches.push(`${event.violatedDirective}: ${event.blockedURI}`)
  })
  // As browsers count them: together while less than a second lies between one and the next, five seconds at most; the worst such time.
  let together = 0
  let beganMs = 0
  let lastMs = 0
  window.rangoliWatch = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('hadRecentInput' in entry && 'value' in entry && 'sources' in entry) || entry.hadRecentInput) continue
      const isNew = entry.startTime - lastMs >= 1_000 || entry.startTime - beganMs >= 5_000
      if (isNew) beganMs = entry.startTime
      lastMs = entry.startTime
      together = Number(entry.value) + (isNew ? 0 : together)
      window.rangoliShift = Math.max(window.rangoliShift, together)
      for (const { node } of entry.sources as { node?: Element }[]) {
        window.rangoliShifted.push(node?.nodeType === 1 ? (node.outerHTML ?? '').slice(0, 90) : String(node?.nodeName))
      }
    }
  })
  window.rangoliWatch.observe({ type: 'layout-shift', buffered: true })
}

export interface Layout {
  shift: number
  shifted: string[]
  breaches: string[]
  /** Pixels by which the page is wider than the screen. */
  beyond: number
  /** Texts of which a part cannot be seen or scrolled to. */
  cut: string[]
}

export function measureLayout(page: Page): Promise<Layout> {
  return page.evaluate(() => {
    const tolerancePx = 2
    const clips = (overflow: string) => overflow === 'hidden' || overflow === 'clip'
    const scrolls = (overflow: string) => overflow === 'auto' || overflow === 'scroll'

    /** Walks out of the text until something can be scrolled to show it; an ellipsis or a line clamp says itself that there is more. */
    function isCut(text: DOMRect, from: Element): boolean {
      let across = true
      let down = true
      for (let box: Element | null = from; box && (across || down); box = box.parentElement) {
        const style = getComputedStyle(box)
        const edge = box.getBoundingClientRect()
        // What is one pixel large is there for screen readers only.
        if (edge.width <= 1 || edge.height <= 1 || style.visibility === 'hidden' || style.opacity === '0') return false
        if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return false
        if (scrolls(style.overflowX)) across = false
        if (scrolls(style.overflowY)) down = false
        if (
          across &&
          clips(style.overflowX) &&
          (text.right > edge.right + tolerancePx || text.left < edge.left - tolerancePx)
        )
          return true
        if (
          down &&
          clips(style.overflowY) &&
          (text.bottom > edge.bottom + tolerancePx || text.top < edge.top - tolerancePx)
        )
          return true
        if (style.position === 'fixed')
          return across && (text.right > innerWidth + tolerancePx || text.left < -tolerancePx)
      }
      return across && (text.right > document.documentElement.clientWidth + tolerancePx || text.left < -tolerancePx)
    }

    const cut: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.nodeValue?.trim() ?? ''
      const parent = node.parentElement
      if (words === '' || !parent?.checkVisibility() || parent.closest('script,style,option')) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
      if (rects.some((rect) => isCut(rect, parent))) cut.push(words.slice(0, 60))
    }
    for (const control of document.querySelectorAll('button, a, select')) {
      // A button that cuts its own words with an ellipsis does not say what it does.
      if (
        control.clientWidth > 1 &&
        control.scrollWidth > control.clientWidth + tolerancePx &&
        control.checkVisibility() &&
        getComputedStyle(control).overflowX !== 'visible'
      ) {
        cut.push(`<${control.localName}> ${control.textContent?.trim().slice(0, 50)}`)
      }
    }
    return {
      shift: window.rangoliShift,
      shifted: [...new Set(window.rangoliShifted)].slice(0, 4),
      breaches: window.rangoliBreaches,
      beyond: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      cut: [...new Set(cut)],
    }
  })
}

/** One line for each rule that is broken, contrast among them. */
export async function measureAccess(page: Page): Promise<string[]> {
  // Until its first frame what comes in is transparent, and would be taken for hidden.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState === 'finished' || effect?.getComputedTiming().iterations === Infinity,
      ),
  )
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) => {
    // An open menu floats above the page; the rule would have it inside of one of the page's regions.
    const found = nodes.filter(({ html }) => id !== 'region' || !html.includes('data-radix-popper'))
    return found.length === 0 ? [] : [`${id}: ${found.map(({ html }) => html.slice(0, 120)).join(' | ')}`]
  })
}
