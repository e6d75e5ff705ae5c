// A visit: one browser window that writes down whatever goes wrong in it, so that every test can ask for calm at its end.
import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { BrowserKeeper } from './browser.ts'

export const phone = { width: 390, height: 844 }
export const narrow = { width: 360, height: 740 }
export const desktop = { width: 1440, height: 900 }
export const themes = ['light', 'dark'] as const

export interface VisitOptions {
  address: string
  viewport: { width: number; height: number }
  theme?: (typeof themes)[number]
  /** A screen that fingers touch. */
  hasTouch?: boolean
  /** Messages that this test provokes on purpose, such as the browser's own line about a 402. */
  expected?: RegExp
}

export interface Visit {
  page: Page
  context: BrowserContext
  /** No error in the console, no breach of the Content-Security-Policy, no shifted layout, nothing wider than the screen. */
  expectCalm(): Promise<void>
  /** No violation of WCAG 2.2 AA that axe can find. `within`: of this part alone, as of a menu that lies over the page beside its landmarks. */
  expectAccessible(within?: string): Promise<void>
  close(): Promise<void>
}

declare global {
  interface Window {
    /** Filled by the script below. */
    rangoliBreaches: string[]
    rangoliShift: number
    /** What moved, by how much and from where to where, for whoever reads a failure. */
    rangoliShifts: string[]
  }
}

/** Runs in the page before anything else. */
function watchPage(): void {
  window.rangoliBreaches = []
  window.rangoliShift = 0
  window.rangoliShifts = []
  document.addEventListener('securitypolicyviolation', (event) => {
    window.rangoliBreaches.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`)
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (!('hadRecentInput' in entry && 'value' in entry) || entry.hadRecentInput) continue
      window.rangoliShift += Number(entry.value)
      const sources = 'sources' in entry && Array.isArray(entry.sources) ? entry.sources : []
      const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
        const name =
          node instanceof HTMLElement ? `${node.tagName} ${node.className.slice(0, 60)}` : String(node?.nodeName)
        return `${name}: ${[from, to].map(({ x, y, width, height }) => `${x},${y} ${width}x${height}`).join(' -> ')}`
      })
      window.rangoliShifts.push(`${Number(entry.value).toFixed(4)} ${moved.join('; ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}

// Google calls 0.1 good. Ours have their places reserved, so that a hundredth is already a fault.
const mostShift = 0.02
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export async function openVisit(keeper: BrowserKeeper, options: VisitOptions): Promise<Visit> {
  const { address, viewport, theme = 'light', hasTouch = false, expected } = options
  const browser = await keeper.get()
  const context = await browser.newContext({
    baseURL: address,
    viewport,
    hasTouch,
    colorScheme: theme,
    locale: 'en-IN',
    timezoneId: 'Asia/Kolkata',
    // Movement would make contrast a matter of timing; that it is honoured is part of what is tested.
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  await context.addInitScript(watchPage)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !expected?.test(text)) complaints.push(`${text} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return {
    page,
    context,
    async expectCalm() {
      const { breaches, shift, shifts, beyond } = await page.evaluate(() => ({
        breaches: window.rangoliBreaches,
        shift: window.rangoliShift,
        shifts: window.rangoliShifts,
        beyond: Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
      }))
      expect({ breaches, complaints, beyond }).toEqual({ breaches: [], complaints: [], beyond: 0 })
      expect(shift, shifts.join('\n')).toBeLessThan(mostShift)
    },
    async expectAccessible(within) {
      // Where the machine has no font of its own, words have no size before ours are there.
      await page.evaluate(async () => {
        // A page that was not laid out yet has asked for no font, and has none to wait for.
        document.body.getBoundingClientRect()
        await document.fonts.ready
      })
      // Until its first frame what comes in is transparent, and axe would take it for hidden.
      await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState === 'finished'))
      const all = new AxeBuilder({ page }).withTags(wcag)
      const { violations } = await (within === undefined ? all : all.include(within).disableRules('region')).analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      )
      expect(found).toEqual([])
    },
    close: () => context.close(),
  }
}

let people = 0

/** Opens a page and waits until it listens. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await awake(page)
}

export async function awake(page: Page): Promise<void> {
  await page.locator('html[data-awake]').waitFor({ state: 'attached' })
}

/** Nothing that is seen is still waiting for an answer. `toEnd`: scrolls down for it, since what is further below is asked for when one comes near. */
export async function settled(page: Page, { toEnd = false }: { toEnd?: boolean } = {}): Promise<void> {
  await page.waitForFunction((isScrolled) => {
    if (isScrolled) window.scrollTo(0, document.body.scrollHeight)
    const waiting = [...document.querySelectorAll('.skeleton, [aria-busy=true]')]
    return document.querySelector('h1') !== null && !waiting.some((element) => element.checkVisibility())
  }, toEnd)
}

/** Fills the sign-up form and lands in the studio. */
export async function register(page: Page): Promise<{ email: string; password: string }> {
  people += 1
  const person = { email: `asha.${process.pid}.${people}@example.in`, password: 'seven quiet lamps' }
  await open(page, '/register')
  await page.getByLabel('Your name').fill('Asha Rao')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.waitForURL('**/studio')
  return person
}

/** The number in the header. */
export async function expectBalance(page: Page, text: string): Promise<void> {
  await page.getByTestId('balance').filter({ hasText: text }).waitFor()
}
