// The error budget in the browser: filled, empty, for others than admins, and when it does not load.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findRunningDatabase } from '#platform/db/provide-database.ts'
import { keepBrowser } from './browser.ts'
import { type Server, startServer } from './server.ts'
import { desktop, narrow, open, openVisit, register, themes, type Visit } from './visit.ts'

const browser = keepBrowser()
let server: Server
beforeAll(async () => {
  server = await startServer('src/main.ts')
}, 180_000)
afterAll(async () => {
  await browser.close()
  await server?.stop()
})

async function onDatabase(text: string, values: unknown[] = []): Promise<void> {
  const url = findRunningDatabase(server.dataDir)
  if (url === null) throw new Error('no database of this server')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(text, values)
  } finally {
    await client.end()
  }
}

// As identity's command does it; the role is read with every request.
const makeAdmin = (email: string) => onDatabase("UPDATE users SET role = 'admin' WHERE email = $1", [email])

/** Thirty days of two routes: one in order, one beyond its budget since a bad yesterday. */
const fill = () =>
  onDatabase(`INSERT INTO request_minutes (minute, route, requests, errors)
    SELECT date_trunc('day', now()) - make_interval(days => d) + interval '1 minute', r.route, 4000 + 100 * d,
      CASE WHEN r.route = 'studio.generate' AND d = 1 THEN 900 WHEN d % 7 = 3 THEN 12 WHEN d % 5 = 0 THEN 19 ELSE 2 END
    FROM generate_series(0, 27) AS d, (VALUES ('studio.generate'), ('credits.get_balance'), ('studio.get_job')) AS r (route)
    ON CONFLICT DO NOTHING`)

/** For whoever wants to look: SCREENSHOTS names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

async function expectGood(visit: Visit): Promise<void> {
  await visit.expectAccessible()
  await visit.expectCalm()
}

const views = [narrow, desktop].flatMap((viewport) =>
  themes.map((theme) => ({ viewport, theme, width: viewport.width })),
)

describe('the error budget', () => {
  it('is not for users, and says so in either language [NF-9, NF-2]', async () => {
    const visit = await openVisit(browser, { address: server.address, viewport: narrow, expected: /403/ })
    await register(visit.page)
    await open(visit.page, '/admin/error-budget')
    await visit.page.getByRole('heading', { name: 'This part is for admins' }).waitFor()
    await expectGood(visit)
    await visit.close()
  })

  it.each(views)(
    'shows an admin every core route at $width, $theme [NF-9, NF-1]',
    async ({ viewport, theme, width }) => {
      const visit = await openVisit(browser, { address: server.address, viewport, theme })
      const { email } = await register(visit.page)
      await makeAdmin(email)
      await fill()
      await open(visit.page, '/admin/error-budget')
      await visit.page.getByRole('heading', { name: 'Ordering a picture' }).waitFor()
      await visit.page.getByText('Used up', { exact: true }).waitFor()
      expect(await visit.page.getByRole('heading', { level: 2 }).count()).toBe(7)
      await expectGood(visit)
      await keepPicture(visit.page, `error-budget-${width}-${theme}`)
      await visit.close()
    },
  )
})
