// The ways of an account in a browser: proof of the address, a forgotten password, the second factor, devices, a picture, Google.
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clientId, clientSecret, type OpenidProvider, startOpenidProvider } from '../fakes/openid-provider.ts'
import { keepBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'
import { desktop, narrow, open, openVisit, phone, register, themes, type Visit } from './visit.ts'

const browser = keepBrowser()
let google: OpenidProvider
let server: Server

beforeAll(async () => {
  google = await startOpenidProvider()
  // Google sends back to the address we are known by, so this one is known beforehand.
  const port = await freePort()
  server = await startServer('src/main.ts', {
    PORT: String(port),
    GOOGLE_CLIENT_ID: clientId,
    GOOGLE_CLIENT_SECRET: clientSecret,
    GOOGLE_ISSUER: google.issuer,
  })
}, 150_000)
afterAll(async () => {
  await browser.close()
  await server.stop()
  await google.close()
})

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  // A TCP server's address is an object.
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

const visitAs = (viewport: { width: number; height: number }, expected?: RegExp) =>
  openVisit(browser, { address: server.address, viewport, ...(expected && { expected }) })

/** The newest link of a message, from the log: nothing else is configured to take it. */
async function linkOf(template: string): Promise<string> {
  const found = () =>
    server
      .said()
      .split('\n')
      .filter((line) => line.includes(`"${template}"`))
      .flatMap((line) => /"link":"[^"]*?(\/[a-z-]+#[\w-]+)"/.exec(line)?.[1] ?? [])
      .at(-1)
  await expect.poll(found, { timeout: 60_000 }).toBeTruthy()
  return found() ?? ''
}

async function fill(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByRole('button', { name: button, exact: true }).click()
}

async function calm(visit: Visit): Promise<void> {
  await visit.expectCalm()
  await visit.expectAccessible()
}

describe('an address', () => {
  it('is asked for on the dashboard and confirmed by the link of the message', async () => {
    const visit = await visitAs(phone)
    const { page } = visit
    const { email } = await register(page)
    await open(page, '/')
    await page.getByText(`We sent a link to ${email}`).waitFor()
    await calm(visit)
    await open(page, await linkOf('identity.verify'))
    await page.getByRole('button', { name: 'Confirm address' }).click()
    await page.getByRole('heading', { name: 'Your address is confirmed' }).waitFor()
    await calm(visit)
    await page.getByRole('link', { name: 'Go on' }).click()
    await page.getByText('Confirmed', { exact: true }).waitFor()
    await visit.close()
  }, 180_000)
})

describe('a forgotten password', () => {
  it('is set anew by a link, which then opens nothing any more, and signs out everyone', async () => {
    const visit = await visitAs(phone, /401|404/)
    const { page, context } = visit
    const { email } = await register(page)
    await context.clearCookies()
    await open(page, '/login')
    await page.getByRole('link', { name: 'Forgot your password?' }).click()
    await page.waitForURL('**/forgot')
    await fill(page, { 'E-mail': email }, 'Send the link')
    await page.getByRole('heading', { name: 'Look into your mailbox' }).waitFor()
    await calm(visit)
    const link = await linkOf('identity.reset')
    await open(page, link)
    await fill(page, { 'New password': 'eight loud drums' }, 'Save the password')
    await page.getByRole('heading', { name: 'Your password is new' }).waitFor()
    await calm(visit)
    await page.getByRole('link', { name: 'Sign in', exact: true }).last().click()
    await page.waitForURL('**/login')
    await fill(page, { 'E-mail': email, Password: 'eight loud drums' }, 'Sign in')
    await page.waitForURL('**/studio')
    await context.clearCookies()
    await open(page, '/forgot')
    await open(page, link)
    await fill(page, { 'New password': 'nine quiet drums' }, 'Save the password')
    await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor()
    await visit.close()
  }, 180_000)
})

describe('the second factor', () => {
  it.each(themes)(
    'is set up from a QR code, asked for at sign-in, and kept by recovery codes (%s)',
    async (theme) => {
      const visit = await openVisit(browser, { address: server.address, viewport: narrow, theme, expected: /40[01]/ })
      const { page, context } = visit
      const person = await register(page)
      await open(page, '/settings')
      await page.getByRole('button', { name: 'Set up', exact: true }).click()
      await fill(page, { 'Your present password': person.password }, 'Continue')
      await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
      await visit.expectAccessible()
      const secret = (await page.getByRole('dialog').locator('code').textContent())?.replaceAll(' ', '')
      await fill(page, { 'Code that the app shows': '000000' }, 'Switch on')
      await page.getByText('This code is not right').waitFor()
      await fill(page, { 'Code that the app shows': new TOTP({ secret: secret ?? '' }).generate() }, 'Switch on')
      await page.getByRole('heading', { name: 'Keep these recovery codes' }).waitFor()
      const codes = await page.getByRole('dialog').getByRole('listitem').allTextContents()
      expect(codes).toHaveLength(10)
      await visit.expectAccessible()
      await page.getByRole('button', { name: 'I have kept them' }).click()
      await page.getByText('10 recovery codes left').waitFor()
      await context.clearCookies()
      await open(page, '/login')
      await fill(page, { 'E-mail': person.email, Password: person.password }, 'Sign in')
      await page.getByRole('heading', { name: 'Enter your code' }).waitFor()
      await visit.expectAccessible()
      await fill(page, { Code: codes[0] ?? '' }, 'Sign in')
      await page.waitForURL('**/studio')
      await visit.close()
    },
    120_000,
  )
})

describe('the settings', () => {
  it.each([
    ['phone', narrow],
    ['desktop', desktop],
  ] as const)(
    'hold a picture, devices with names and the way to sign out the others (%s)',
    async (_name, viewport) => {
      const visit = await visitAs(viewport)
      const other = await visitAs(phone, /401/)
      const { page } = visit
      const person = await register(page)
      await open(other.page, '/login')
      await fill(other.page, { 'E-mail': person.email, Password: person.password }, 'Sign in')
      await other.page.waitForURL('**/studio')
      await open(page, '/settings')
      const bytes = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#b8115f' } })
        .png()
        .toBuffer()
      await page.getByLabel('Profile picture').setInputFiles({ name: 'asha.png', mimeType: 'image/png', buffer: bytes })
      await page.getByRole('img', { name: 'Your profile picture' }).waitFor()
      await page
        .getByRole('button', { name: /^Rename/ })
        .first()
        .click()
      await fill(page, { 'Name of the device': 'Shop counter' }, 'Save')
      await page.getByText('Shop counter').waitFor()
      await page.getByRole('button', { name: 'Sign out all others' }).click()
      await page.getByText('1 device is signed out').waitFor()
      await visit.expectAccessible()
      await open(other.page, '/settings')
      await other.page.waitForURL('**/login**')
      await other.close()
      await visit.close()
    },
    120_000,
  )
})

describe('Google', () => {
  it('signs in with one press and goes where one wanted to go', async () => {
    const visit = await visitAs(phone)
    const { page } = visit
    await open(page, '/login?next=%2Fwallet')
    await page.getByRole('link', { name: 'Continue with Google' }).click()
    await page.waitForURL('**/wallet')
    await open(page, '/settings')
    await page.getByText('Connected with asha@gmail.example').waitFor()
    await page.getByText('You have no password yet').waitFor()
    await visit.expectAccessible()
    await visit.close()
  }, 180_000)

  it('that refuses says so on the sign-in page', async () => {
    const visit = await visitAs(phone)
    google.tamper = { claims: (claims) => ({ ...claims, nonce: 'of another attempt' }) }
    await open(visit.page, '/login')
    await visit.page.getByRole('link', { name: 'Continue with Google' }).click()
    await visit.page.getByText('Signing in with Google did not work').waitFor()
    await visit.expectAccessible()
    await visit.close()
  }, 60_000)
})
