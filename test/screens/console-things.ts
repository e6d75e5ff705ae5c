// What an admin finds after some days: complaints, one of them answered, acts in the log, an empty shelf. And the links of letters.
import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { answerGrievance, listGrievances } from '#contract/admin-grievances.ts'
import { getMail, listMails } from '#contract/admin-mail.ts'
import { createCategory, updateCategory } from '#contract/admin-templates.ts'
import { adjustCredits, suspendUser } from '#contract/admin-users.ts'
import { sendGrievance } from '#contract/privacy.ts'
import { ask, during } from './caller.ts'
import type { People } from './people.ts'
import type { Room } from './view.ts'

export const emptyCategory = 'Weddings'

const complaints = [
  { topic: 'content', message: 'Somebody sells calendars with the picture of my shop on them.' },
  { topic: 'personal_data', message: 'My photograph stands in a picture that I never agreed to.' },
  { topic: 'payment', message: 'Two credits were taken for one picture last Tuesday evening.' },
] as const

export async function furnishConsole(
  context: BrowserContext,
  address: string,
  people: Omit<People, 'moderation'>,
): Promise<void> {
  for (const complaint of complaints) {
    const body = { name: 'Ravi Kumar', email: 'ravi.kumar@example.in', ...complaint }
    await ask(context, address, sendGrievance, { body })
  }
  const [first] = (await ask(context, address, listGrievances, { query: { state: 'open' } })).items
  if (first) {
    const body = { answer: 'We have taken the picture down and written to the seller.' }
    await ask(context, address, answerGrievance, { params: { grievanceId: first.id }, body })
  }
  const thanks = { userId: people.regular.id, credits: 20, bucket: 'bonus', reason: 'Thanks for your patience' }
  await ask(context, address, adjustCredits, { body: thanks, key: randomUUID() })
  const params = { userId: people.suspended.id }
  await ask(context, address, suspendUser, { params, body: { reason: 'Asked to be paused for the holidays' } })
  // Off the shelf at once: nobody in the studio is to find it.
  const category = { id: `weddings-${Date.now()}`, name: emptyCategory }
  await ask(context, address, createCategory, { body: category })
  await ask(context, address, updateCategory, { params: { categoryId: category.id }, body: { isActive: false } })
}

const mostSecondsOfLetter = 30

/** The link of the newest letter to that address, read as an admin does: without a mail server every letter is kept. */
export async function linkTo(page: Page, { people, address }: Room, path: string, email: string): Promise<string> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  return during(browser, people.admin.state, async (context) => {
    for (let seconds = 0; seconds < mostSecondsOfLetter; seconds += 1) {
      const { items } = await ask(context, address, listMails)
      for (const { id } of items.filter(({ recipient }) => recipient === email)) {
        const { text = '' } = await ask(context, address, getMail, { params: { mailId: id } })
        const [link] = new RegExp(`${path}#[\\w-]+`).exec(text) ?? []
        if (link !== undefined) return link
      }
      await page.waitForTimeout(1_000)
    }
    throw new Error(`no letter with ${path} to ${email}`)
  })
}
