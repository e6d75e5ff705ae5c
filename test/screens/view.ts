// What a view is, and what several of them need: the ways of the network, the states of every list, the ordering of a picture.
import type { Page } from 'playwright-core'
import type { Translate } from '../../src/web/lib/words.ts'
import type { Network } from './network.ts'
import type { People } from './people.ts'
import { anyOf } from './words-of.ts'

/**
 * visitor: nobody. newcomer: just signed up, has nothing. regular: many pictures, credits and movements. guarded: signs in with a second
 * factor. leaver: has a copy of the data, and is to be erased. reader: likes, comments on and remixes what the regular one published. admin:
 * runs the place.
 */
export type Who = 'visitor' | 'newcomer' | 'regular' | 'guarded' | 'leaver' | 'reader' | 'admin'

/** What an act may need beside the page. */
export interface Room {
  /** The messages of the language that is looked at. */
  t: Translate
  people: People
  address: string
}

export interface View {
  /** Names the files; unique together with `state`. */
  page: string
  state: string
  path: string | ((people: People) => string)
  who: Who
  network?: Network
  /** Until then the page counts as settled only without skeletons; a state of loading is looked at with them. */
  isLoading?: true
  /** The page is sent without scripts of the framework, and says to nobody that it is awake. */
  isScriptless?: true
  /** Brings the page from its address into the state. Waits for what it needs to see. */
  act?: (page: Page, room: Room) => Promise<void>
  /** The browser's own lines about answers that this state provokes. */
  expected?: RegExp
  /** A dialog or a menu stands over the page: only what is seen is of interest. */
  isOverlay?: true
}

export const order = async (page: Page, { t }: Room, prompt: string) => {
  await page.getByLabel(t('studio.promptLabel')).fill(prompt)
  await page.getByRole('button', { name: anyOf(t, 'studio.generateFor', ['price']) }).click()
}
export const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Fills fields by their whole labels. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
}

/** The thread of a post comes when one comes near. */
export async function goDownToComments(page: Page): Promise<void> {
  await page.locator('main figure').waitFor()
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await page.locator('#comments').waitFor()
}

/** What the server had against a form stands at its fields or above them. */
export const refused = (page: Page) =>
  page.locator('main, [role=dialog]').locator('[aria-invalid], [role=alert]').first().waitFor()

/** Everything that belongs to the page; who is signed in is still known. */
const held: Network = { hold: /\/api\/(?!profile)/ }
const failing: Network = { fail: /\/api\/(?!profile)/ }
const offline: Network = { drop: /\/api\// }
export const failed = /500|Failed to load/
export const dropped = /ERR_FAILED|Failed to load/

type Trouble = 'loading' | 'error' | 'offline'
const troubles: Record<Trouble, Pick<View, 'network' | 'isLoading' | 'expected'>> = {
  loading: { network: held, isLoading: true },
  error: { network: failing, expected: failed },
  offline: { network: offline, expected: dropped },
}

/** The states of a page that asks the server and gets no answer: still none, a bad one, no connection. */
export function troublesOf(
  view: Pick<View, 'page' | 'path' | 'who'>,
  states: readonly Trouble[] = ['loading', 'error'],
): View[] {
  return states.map((state) => ({ ...view, state, ...troubles[state] }))
}
