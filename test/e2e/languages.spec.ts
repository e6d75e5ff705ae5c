// Hindi on every page, the switch between the languages, and the finder of what was forgotten.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { expectHindi, inHindi } from './hindi.ts'
import { untranslated } from './untranslated.ts'
import { desktop, narrow, open, openVisit, register, settled } from './visit.ts'

const address = inject('address')
const browser = keepBrowser()
afterAll(() => browser.close())

/** Every page of the build, so that a new one is walked without being named here. */
const manifest: unknown = JSON.parse(readFileSync('src/web/.next/prerender-manifest.json', 'utf8'))
const routes =
  typeof manifest === 'object' && manifest && 'routes' in manifest ? Object.keys(manifest.routes ?? {}) : []
const pages = routes.filter((route) => /^\/hi(\/|$)/.test(route)).map((route) => route.slice('/hi'.length) || '/')

// The previews of forty templates are drawn in the same minutes; a loaded machine was seen to need more than 90 s.
const drawnWithinMs = 180_000

const own = ['Asha Rao', 'Asha', 'asha']

it('an English page brings the letters of the language switch and no other of Hindi [NF-2, NF-11]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  const { page } = visit
  await page.goto('/login')
  await page.evaluate(() => document.fonts.ready)
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
  )
  expect(loaded).toContain('Language Names')
  expect(loaded).not.toContain('Anek Devanagari Variable')
  await visit.close()
})

describe('in Hindi, at 360 pixels', () => {
  it('every page of a visitor speaks Hindi alone, and nothing is wider than the screen [NF-11, NF-1]', async () => {
    expect(pages).toEqual(expect.arrayContaining(['/', '/login', '/register', '/studio', '/wallet', '/verify']))
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /404|401/ })
    await inHindi(visit, address)
    for (const path of [...pages, '/no/such/page']) {
      await visit.page.goto(path)
      await settled(visit.page)
      await expectHindi(visit)
      await visit.expectCalm()
    }
    await visit.close()
  })

  it('every page of a user speaks Hindi alone, and nothing is wider than the screen [NF-11, NF-1]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /404|403/ })
    await register(visit.page)
    await inHindi(visit, address)
    for (const path of pages) {
      await visit.page.goto(path)
      await settled(visit.page)
      await expectHindi(visit, own)
      await visit.expectCalm()
    }
    await visit.close()
  })

  it('from the template to the picture, its words, its detail and the wallet [NF-11]', {
    timeout: 300_000,
  }, async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /409|404/ })
    const { page } = visit
    await register(page)
    await inHindi(visit, address)
    await open(page, '/studio')
    await page.getByText('दिवाली की शुभकामनाएँ').first().click()
    await page.getByRole('button', { name: 'टेम्पलेट हटाएँ' }).waitFor()
    // What will be drawn is an English prompt, and the samples are a shop's own words.
    const prompt = [...(await page.getByTestId('filled-prompt').allTextContents())]
    await expectHindi(visit, [...own, ...prompt, ...(await wordsOf(page, prompt))])

    await page.getByRole('button', { name: 'टेम्पलेट हटाएँ' }).click()
    await page.getByLabel('आपका प्रॉम्प्ट').fill('गेंदे के फूलों के बीच जलता दीया')
    await page.getByRole('button', { name: /^बनाएँ · 1 क्रेडिट/ }).click()
    const stage = page.getByRole('region', { name: 'आपकी तस्वीर' })
    await stage.getByRole('img', { name: 'आपकी मँगाई हुई तस्वीर' }).waitFor({ timeout: drawnWithinMs })
    await expectHindi(visit, own)

    await stage.getByRole('link', { name: 'मेरी रचनाएँ में खोलें' }).click()
    await page.getByRole('dialog', { name: 'तस्वीर' }).getByText('सीड').waitFor()
    await expectHindi(visit, own)
    await page.getByRole('button', { name: 'शब्द जोड़ें' }).click()
    await page.getByRole('button', { name: 'शीर्षक जोड़ें' }).click()
    await expectHindi(visit, own)

    await open(page, '/wallet')
    await page.getByText('आपकी तस्वीर आपको मिल गई।').waitFor()
    await expectHindi(visit, own)
    await visit.close()
  })

  it('a refusal is in Hindi, at the form and at its fields [NF-11]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow, expected: /40[019]/ })
    const { page } = visit
    await inHindi(visit, address)
    await open(page, '/login')
    await page.getByLabel('ईमेल').fill('nobody@example.in')
    await page.getByLabel('पासवर्ड', { exact: true }).fill('not the password')
    await page.getByRole('button', { name: 'साइन इन करें' }).click()
    await page.getByText('ईमेल पता या पासवर्ड सही नहीं है।').waitFor()
    await expectHindi(visit)
    await visit.close()
  })
})

/** Parts of a template's English prompt, which stand in elements of their own. */
async function wordsOf(page: Page, prompts: readonly string[]): Promise<string[]> {
  const marks = await page.getByTestId('filled-prompt').locator('mark').allTextContents()
  const pieces = prompts.flatMap((prompt) =>
    marks.reduce((rest, mark) => rest.flatMap((part) => part.split(mark)), [prompt]),
  )
  return [...pieces, ...marks].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

describe('the switch in the header', () => {
  it.each([narrow, desktop])(
    'keeps the page, and the choice survives a reload and the sign-up [NF-11]',
    async (viewport) => {
      const visit = await openVisit(browser, { address, viewport })
      const { page } = visit
      await open(page, '/verify?from=test')
      await page.getByRole('link', { name: 'हिन्दी' }).click()
      await page.getByRole('heading', { name: 'यह तस्वीर कहाँ से आई?' }).waitFor()
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/verify?from=test')
      await page.reload()
      await page.getByRole('heading', { name: 'यह तस्वीर कहाँ से आई?' }).waitFor()
      await open(page, '/register')
      await page.getByLabel('आपका नाम').fill('आशा')
      await page.getByLabel('ईमेल').fill(`hindi.${process.pid}.${viewport.width}@example.in`)
      await page.getByLabel('पासवर्ड', { exact: true }).fill('seven quiet lamps')
      await page.getByRole('button', { name: 'खाता बनाएँ' }).click()
      await page.waitForURL('**/studio')
      await page.getByLabel('आपका प्रॉम्प्ट').waitFor()
      // Client-side navigation stays in the language, too.
      if (viewport === narrow) await page.getByRole('link', { name: 'मैं', exact: true }).click()
      await page.getByRole('link', { name: /^वॉलेट/ }).first().click()
      await page.getByRole('heading', { name: 'इतिहास' }).waitFor()
      await page.getByRole('link', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'History' }).waitFor()
      await visit.expectCalm()
      await visit.close()
    },
  )

  it('works in the front page, which has no script of the framework [NF-11]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow })
    await visit.page.goto('/')
    await visit.page.getByRole('link', { name: 'हिन्दी' }).click()
    await visit.page.getByRole('heading', { level: 1, name: /एक बार कहिए/ }).waitFor()
    await visit.expectAccessible()
    await visit.expectCalm()
    await visit.close()
  })
})

describe('the finder of untranslated words', () => {
  it('finds one planted in each place that speaks, and leaves names, units and other languages alone [NF-11]', async () => {
    const visit = await openVisit(browser, { address, viewport: narrow })
    const { page } = visit
    await page.setContent(`<html lang="hi-IN"><title>Forgotten title</title><body>
      <p>यह हिन्दी है, 25 MB तक, Rangoli से, 2K, asha.1@example.in</p><p>Forgotten text</p><p hidden>Never seen</p>
      <p class="sr-only">Forgotten whisper</p><a lang="en-IN">English</a><code>code words</code><b translate="no">Asha Sweets</b>
      <input placeholder="Forgotten hint" title="Forgotten tip"><button aria-label="Forgotten name">×</button>
      <img alt="Forgotten picture"><p>नमस्ते Asha</p><p>wallet.history</p>
      <h1 dir="auto" aria-label="Forgotten heading">Lamps tonight</h1><img alt="«Lamps tonight» की तस्वीर"><b>Lamps tonight</b>
      <textarea dir="auto" placeholder="Forgotten question"></textarea></body></html>`)
    expect(await untranslated(page, ['Asha'])).toEqual([
      'title: Forgotten title',
      'text: Forgotten text',
      'text: Forgotten whisper',
      'text: wallet.history',
      'text: Lamps tonight',
      'placeholder: Forgotten hint',
      'title: Forgotten tip',
      'aria-label: Forgotten name',
      'alt: Forgotten picture',
      'aria-label: Forgotten heading',
      'placeholder: Forgotten question',
    ])
    await visit.close()
  })
})
