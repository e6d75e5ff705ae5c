// Looks at one view at one width in both themes: opens it, brings it into its state, measures it and takes its picture.
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type Locale, languageTags, localeCookie } from '#contract/locale.ts'
import { type Layout, measureAccess, measureLayout, mostShift, watchShifts } from './measure.ts'
import { applyNetwork } from './network.ts'
import type { People } from './people.ts'
import type { Room, View } from './view.ts'
import { translateTo } from './words-of.ts'

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]
export const widths = { 360: { width: 360, height: 740 }, 1440: { width: 1440, height: 900 } } as const
export type Width = keyof typeof widths

export interface Looked {
  view: View
  width: Width
  theme: Theme
  file: string
  layout: Layout
  problems: string[]
}

interface Look {
  browser: Browser
  address: string
  people: People
  view: View
  width: Width
  locale: Locale
  folder: string
}

async function openPage({
  browser,
  address,
  people,
  view,
  width,
  locale,
}: Look): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: widths[width],
    colorScheme: 'light',
    locale: languageTags[locale],
    timezoneId: 'Asia/Kolkata',
    reducedMotion: 'reduce',
    storageState: people[view.who].state,
  })
  await context.addCookies([{ name: localeCookie, value: locale, url: address }])
  context.setDefaultTimeout(30_000)
  await context.addInitScript(watchShifts)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !view.expected?.test(message.text())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  if (view.network) await applyNetwork(page, view.network)
  return { page, complaints }
}

/** Nothing that is seen waits for an answer. */
async function settle(page: Page, view: View, room: Room): Promise<void> {
  if (!view.isScriptless) await page.locator('html[data-awake]').waitFor({ state: 'attached' })
  // Where the machine has no font of its own, nothing can be read before ours is there.
  await page.evaluate(async () => {
    // Only laying the words out asks for their font; before that nothing is on its way, and "ready" comes at once.
    document.body.getBoundingClientRect()
    await document.fonts.ready
  })
  await view.act?.(page, room)
  if (view.isLoading) {
    // The skeletons stand from the first paint; what would still jump has the time to.
    await page.waitForTimeout(600)
    return
  }
  await page.waitForFunction(() => {
    const waiting = [...document.querySelectorAll('.skeleton')]
    return document.querySelector('h1') !== null && !waiting.some((element) => element.checkVisibility())
  })
}

/** Pictures further down are loaded when they come near, and may move nothing when they do. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const step = innerHeight * 0.8
    for (let top = 0; top < document.documentElement.scrollHeight && top < 12_000; top += step) {
      scrollTo(0, top)
      await new Promise((resolve) => setTimeout(resolve, 60))
    }
    scrollTo(0, 0)
    const pictures = [...document.images].filter((image) => image.checkVisibility() && image.currentSrc !== '')
    const limit = new Promise((resolve) => setTimeout(resolve, 3_000))
    await Promise.race([limit, Promise.allSettled(pictures.map((image) => image.decode()))])
  })
}

/** A bar that is fixed to the foot of the screen would stand in the middle of a picture that is longer than the screen. */
async function unfixBars(page: Page): Promise<void> {
  await page.evaluate(() => {
    // This move is ours.
    window.rangoliWatch.disconnect()
    for (const bar of document.querySelectorAll<HTMLElement>('nav, .fixed, .sticky')) {
      const { position, bottom } = getComputedStyle(bar)
      if ((position === 'fixed' || position === 'sticky') && bottom !== 'auto') bar.style.position = 'static'
    }
  })
}

function problemsOf(layout: Layout, access: string[], complaints: string[]): string[] {
  const { shift, shifted, beyond, cut, breaches } = layout
  return [
    ...access,
    ...(shift > mostShift ? [`shifted by ${shift.toFixed(3)}: ${shifted.join(' | ')}`] : []),
    ...(beyond > 0 ? [`${beyond} px wider than the screen`] : []),
    ...cut.map((text) => `cut: ${text}`),
    ...breaches.map((text) => `policy: ${text}`),
    ...complaints.map((text) => `console: ${text}`),
  ]
}

/** Both themes of a view at a width. Throws when the state cannot be reached. */
export async function look(what: Look): Promise<Looked[]> {
  const { view, width, folder, people, address, locale } = what
  const { page, complaints } = await openPage(what)
  try {
    await page.goto(typeof view.path === 'string' ? view.path : view.path(people))
    await settle(page, view, { t: translateTo(locale), people, address })
    if (!view.isOverlay) {
      await scrollThrough(page)
      await unfixBars(page)
    }
    const looked: Looked[] = []
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
      await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' })
      const file = `${view.page}.${view.state}.${width}.${theme}.png`
      const access = await measureAccess(page)
      const layout = await measureLayout(page)
      await page.screenshot({ path: join(folder, file), fullPage: !view.isOverlay })
      looked.push({ view, width, theme, file, layout, problems: problemsOf(layout, access, complaints) })
    }
    return looked
  } catch (error) {
    // What stands there instead.
    await page.screenshot({ path: join(folder, `${view.page}.${view.state}.${width}.not-reached.png`) }).catch(() => {})
    throw error
  } finally {
    await page.context().close()
  }
}
