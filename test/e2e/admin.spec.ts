// Journey J6 as far as it exists: an admin adds a category and a template, changes a price, adjusts credits, suspends, reads the log.
import { afterAll, describe, expect, inject, it } from 'vitest'
import { keepBrowser } from './browser.ts'
import { runCommand } from './operator.ts'
import { desktop, narrow, open, openVisit, phone, register, type Visit } from './visit.ts'

const address = inject('address')
const dataDir = inject('dataDir')
const browser = keepBrowser()
afterAll(() => browser.close())

const paths = [
  '/admin',
  '/admin/users',
  '/admin/templates',
  '/admin/configuration',
  '/admin/mail',
  '/admin/grievances',
  '/admin/audit',
] as const

async function becomeAdmin({ page }: Visit): Promise<string> {
  const { email } = await register(page)
  await runCommand(dataDir, 'admin.ts', email)
  return email
}

/** In the editor of the studio: the headline, made when there is none. */
async function writeWords({ page, expectAccessible }: Visit, language: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Edit in ${language}` }).click()
  const editor = page.getByRole('dialog', { name: 'Words on the picture' })
  await editor.getByText('Write a field by its mark: {couple}').waitFor()
  const headline = editor.getByRole('button', { name: /^Headline/ })
  if ((await headline.count()) === 0) await editor.getByRole('button', { name: 'Add Headline' }).press('Enter')
  else await headline.press('Enter')
  await editor.getByLabel('Words', { exact: true }).fill(words)
  await editor.locator('canvas[data-drawn]').waitFor()
  await expectAccessible()
  await editor.getByRole('button', { name: 'Use these words' }).press('Enter')
  await editor.waitFor({ state: 'detached' })
}

async function giveReason({ page }: Visit, reason: string, press: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Reason/).fill(reason)
  await dialog.getByRole('button', { name: press }).click()
  await dialog.waitFor({ state: 'detached' })
}

it('nobody but admins is shown the console, and visitors come back to it after signing in [AD-6]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow, expected: /403/ })
  const { page } = visit
  await open(page, '/admin/users')
  expect(page.url()).toContain('/login?next=%2Fadmin%2Fusers')
  await register(page)
  await open(page, '/admin')
  await page.getByRole('heading', { name: 'This part is for admins' }).waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})

it('an admin on a phone finds the console in the settings [AD-6]', async () => {
  const visit = await openVisit(browser, { address, viewport: narrow })
  const { page } = visit
  await becomeAdmin(visit)
  await open(page, '/settings')
  await page.getByRole('main').getByRole('link', { name: 'Console' }).click()
  await page.waitForURL('**/admin')
  await page.getByRole('heading', { name: 'Overview', level: 1 }).waitFor()
  await open(page, '/settings')
  await page.getByRole('main').getByRole('link', { name: 'Console' }).waitFor()
  await visit.expectAccessible()
  await visit.expectCalm()
  await visit.close()
})

describe.each([
  { name: 'a phone', viewport: phone, tag: 'phone' },
  { name: 'a desk', viewport: desktop, tag: 'desk' },
])('the console on $name', ({ viewport, tag }) => {
  it('an admin runs the place, and the log tells of all of it [J6, AD-1, AD-2, AD-3, AD-4, AD-5, CR-13, NF-1]', async () => {
    const customer = await openVisit(browser, { address, viewport })
    const { email } = await register(customer.page)
    await customer.close()
    const visit = await openVisit(browser, { address, viewport })
    const { page } = visit
    await becomeAdmin(visit)

    for (const path of paths) {
      await open(page, path)
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
      await visit.expectAccessible()
      await visit.expectCalm()
    }

    await open(page, '/admin/templates')
    await page.getByRole('button', { name: 'New category' }).click()
    await page.getByRole('dialog').getByLabel('Name').fill(`Weddings ${tag}`)
    await page.getByRole('dialog').getByLabel('Address').fill(`weddings-${tag}`)
    await page.getByRole('dialog').getByRole('button', { name: 'New category' }).click()
    await page.getByRole('button', { name: new RegExp(`^Weddings ${tag}`) }).waitFor()
    await page.getByRole('link', { name: 'New template' }).click()
    await page.waitForURL('**/admin/template?category=**')
    await page.getByLabel('Address').fill(`wedding-card-${tag}`)
    await page.getByLabel('Name').fill('Wedding card')
    await page.getByLabel('Description').fill('Marigolds around a door.')
    await page.getByLabel('Prompt', { exact: true }).fill('Marigolds around a door, for {couple}.')
    await page.getByRole('button', { name: 'Add a field' }).click()
    await page.getByLabel('Mark').fill('couple')
    await page.getByLabel('Label').fill('Couple')
    await page.getByLabel('Sample', { exact: true }).fill('Asha and Ravi')
    await page.getByText('Marigolds around a door, for Asha and Ravi.').waitFor()
    await visit.expectAccessible()
    await writeWords(visit, 'English', '{couple} get married')
    await writeWords(visit, 'Hindi', '{couple} की शादी')
    await page.getByText('1 piece on the picture').waitFor()
    await page.getByRole('button', { name: 'Create the template' }).click()
    await page.waitForURL(`**/admin/template?id=wedding-card-${tag}`)
    await page.getByRole('button', { name: 'Save as version 2' }).waitFor()
    const kept = await (await page.request.get(`${address}/api/admin/templates/wedding-card-${tag}`)).json()
    expect(kept.text.design.layers).toMatchObject([
      { kind: 'headline', text: { en: '{couple} get married', hi: '{couple} की शादी' } },
    ])

    await open(page, '/admin/configuration')
    await page.getByLabel('Premium 4K, credits a picture').fill('4.5')
    await page.getByText('Not paid out yet').first().waitFor()
    await page.getByLabel('Daily bonus, credits').fill('0.25')
    await page.getByRole('button', { name: 'Try on last week' }).click()
    await page.getByRole('heading', { name: 'What the last seven days would have been' }).waitFor()
    await visit.expectAccessible()
    await page.getByRole('button', { name: 'Put into force' }).first().click()
    await giveReason(visit, 'Paper is dearer', 'Put into force')
    await page.getByText('Paper is dearer').first().waitFor()

    await open(page, '/admin/users')
    await page.getByLabel('Search by name').fill(email)
    await page.getByRole('link', { name: new RegExp(email) }).click()
    await page.getByRole('button', { name: 'Adjust credits' }).click()
    await page.getByRole('dialog').getByLabel('Credits', { exact: true }).fill('2.5')
    await visit.expectAccessible()
    await giveReason(visit, 'Thanks for the patience', 'Adjust credits')
    await page.getByText('Thanks for the patience').first().waitFor()
    await page.getByRole('button', { name: 'Suspend' }).click()
    await giveReason(visit, 'Asked to be paused', 'Suspend')
    await page.getByRole('button', { name: 'Restore' }).waitFor()
    await visit.expectAccessible()

    await open(page, '/admin/audit')
    const log = page.getByRole('main').getByRole('list')
    for (const act of ['Suspended', 'Adjusted credits', 'Changed the rules', 'Added a template', 'Added a category']) {
      await log.getByText(act, { exact: true }).first().waitFor()
    }
    expect(await runCommand(dataDir, 'verify-audit.ts')).toContain('The audit log is whole.')
    await visit.expectCalm()
    await visit.close()
  })
})
