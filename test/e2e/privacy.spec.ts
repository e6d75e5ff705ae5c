// One's own data in the browser: agreeing, a copy, the end of an account and its taking back, the legal pages, a complaint.
import { readFile } from 'node:fs/promises'
import { BlobReader, ZipReader } from '@zip.js/zip.js'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { runCommand } from './operator.ts'
import { desktop, narrow, open, openVisit, phone, register, themes } from './visit.ts'

const address = inject('address')
const dataDir = inject('dataDir')
const browser = keepBrowser()
afterAll(() => browser.close())

const documents = [
  { path: '/terms', en: 'Terms', hi: 'शर्तें', says: /Credits are a means of payment/ },
  { path: '/privacy', en: 'Privacy notice', hi: 'निजता सूचना', says: /Pictures you deleted/ },
  { path: '/content-policy', en: 'Content policy', hi: 'कंटेंट नीति', says: /Not allowed/ },
  { path: '/grievance', en: 'Grievance officer', hi: 'शिकायत अधिकारी', says: /within 15 days/ },
]

describe.each(themes)('the legal pages in %s', (theme) => {
  it('are there for everybody, accessible and calm, on every screen [NF-7, NF-1]', async () => {
    for (const viewport of [narrow, desktop]) {
      const visit = await openVisit(browser, { address, viewport, theme })
      for (const { path, en, says } of documents) {
        await visit.page.goto(path)
        await visit.page.getByRole('heading', { level: 1, name: en }).waitFor()
        await visit.page.getByText(says).first().waitFor()
        await visit.expectAccessible()
        await visit.expectCalm()
      }
      await visit.close()
    }
  })
})

it('the legal pages speak Hindi, and need no script but the form [NF-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  await visit.context.addCookies([{ name: 'locale', value: 'hi', url: address }])
  for (const { path, hi } of documents) {
    await visit.page.goto(path)
    await visit.page.getByRole('heading', { level: 1, name: hi }).waitFor()
    const scripts = await visit.page.locator('script[src]').count()
    if (path !== '/grievance') expect(scripts).toBe(0)
    expect(await visit.page.locator('html').getAttribute('lang')).toBe('hi-IN')
  }
  await visit.close()
})

it('a complaint needs no account and gets its reference at once [NF-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone, expected: /400/ })
  const { page } = visit
  await open(page, '/grievance')
  // What the server put into the page is still there when React is awake.
  await page.getByText(/within 15 days/).waitFor()
  await page.getByLabel('Your name').fill('Ravi Kumar')
  await page.getByLabel('E-mail').fill('ravi@example.in')
  await page.getByLabel('What is it about?').selectOption('personal_data')
  await page.getByLabel('What happened').fill('Too short')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('Please describe it in a sentence or two.').waitFor()
  await page.getByLabel('What happened').fill('My photograph is used in a picture of somebody else.')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText(/Your reference is GRV-\d{8}-/).waitFor()
  await visit.expectAccessible()
  await visit.close()
})

it('a newcomer is told what they agree to, and finds it noted in the settings [NF-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  await open(page, '/register')
  await page.getByText('you agree to our terms and our privacy notice').waitFor()
  expect(await page.getByLabel(/Send me news/).isChecked()).toBe(false)
  await register(page)
  await open(page, '/settings')
  await page.getByText('What you agreed to').click()
  await page.getByText(/Privacy notice \S+: agreed on/).waitFor()
  const news = page.getByLabel(/News and tips/)
  await news.check()
  await page.getByText(/News by e-mail: agreed on/).waitFor()
  await news.uncheck()
  await page.getByText(/News by e-mail: withdrawn on/).waitFor()
  await visit.expectAccessible()
  await visit.close()
})

it('a copy of everything is ordered, waited for and fetched [NF-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: desktop })
  const { page } = visit
  await register(page)
  await open(page, '/settings')
  await page.getByRole('button', { name: 'Order a copy' }).click()
  const link = page.getByRole('link', { name: 'Download the ZIP' })
  await link.waitFor({ timeout: 100_000 })
  const waiting = page.waitForEvent('download')
  await link.click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^rangoli-my-data-.*\.zip$/)
  const bytes = await readFile(await download.path())
  const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries()
  expect(entries.map(({ filename }) => filename)).toContain('profile.json')
  await visit.close()
})

describe.each([phone, desktop])('on a screen of $width pixels', (viewport) => {
  it('an account to be erased says so wherever one signs in, and is kept with one press [NF-7]', async () => {
    const visit = await openVisit(browser, { address, viewport, expected: /403/ })
    const { page } = visit
    const { email, password } = await register(page)
    await open(page, '/settings')
    await page.getByRole('button', { name: 'Erase my account' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Your password').fill('not the password')
    await dialog.getByRole('button', { name: 'Erase in seven days' }).click()
    await dialog.getByText(/confirm with your password/).waitFor()
    await visit.expectAccessible()
    await dialog.getByLabel('Your password').fill(password)
    await dialog.getByRole('button', { name: 'Erase in seven days' }).click()
    await page
      .getByText(/Your account will be erased on/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Sign out' }).last().click()
    await page.waitForURL((url) => url.pathname === '/')
    await open(page, '/login')
    await page.getByLabel('E-mail').fill(email)
    await page.getByLabel('Password', { exact: true }).fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const note = page.getByRole('region', { name: 'Your account is to be erased' })
    await note.waitFor()
    await visit.expectAccessible()
    await note.getByRole('button', { name: 'Keep my account' }).click()
    await note.waitFor({ state: 'detached' })
    await open(page, '/settings')
    await page.getByRole('button', { name: 'Erase my account' }).waitFor()
    await visit.close()
  })
})

it('who registered without the page is asked for their consent, and asked once [NF-7]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  const person = { name: 'Asha', email: `api.${process.pid}@example.in`, password: 'seven quiet lamps' }
  const answer = await visit.context.request.post('/api/register', { data: person })
  expect(answer.status()).toBe(201)
  await open(page, '/studio')
  const note = page.getByRole('region', { name: 'Our privacy notice has changed' })
  await note.getByRole('button', { name: 'I agree' }).click()
  await note.waitFor({ state: 'detached' })
  await open(page, '/wallet')
  await page.getByRole('heading', { level: 1 }).waitFor()
  expect(await note.count()).toBe(0)
  await visit.expectCalm()
  await visit.close()
})

it('a complaint is found, read and answered in the console, and the log tells of it [NF-7, AD-6, NF-1]', async () => {
  const visit = await openVisit(browser, { address, viewport: phone })
  const { page } = visit
  const message = `Somebody sells the picture of my shop. ${process.pid}`
  const body = { name: 'Ravi Kumar', email: 'ravi.kumar@example.in', topic: 'content', message }
  const sent = await visit.context.request.post('/api/grievances', { data: body, headers: { 'accept-language': 'hi' } })
  const { reference } = await sent.json()
  const { email } = await register(page)
  await runCommand(dataDir, 'admin.ts', email)
  await open(page, '/admin/grievances')
  await page.getByRole('button', { name: `Read ${reference}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText(message).waitFor()
  await visit.expectAccessible()
  await dialog.getByLabel('Answer').fill('हमने तस्वीर हटा दी है और बेचने वाले को बता दिया है।')
  await dialog.getByRole('button', { name: 'Send the answer' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText(reference).waitFor({ state: 'detached' })
  await page.getByLabel('State').selectOption('answered')
  await page.getByRole('button', { name: `Read ${reference}` }).waitFor()
  await visit.expectCalm()
  await open(page, '/admin/mail')
  await page.getByText(`आपकी शिकायत ${reference} का जवाब`).waitFor()
  await open(page, '/admin/audit')
  const log = page.getByRole('main').getByRole('list')
  await log.getByText('Answered a complaint', { exact: true }).first().waitFor()
  await visit.close()
})
