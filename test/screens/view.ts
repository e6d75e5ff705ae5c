// What a view is, and what several of them need: the ways of the network and the ordering of a picture.
import type { Page } from 'playwright-core'
import type { Network } from './network.ts'

/** visitor: nobody. newcomer: just signed up, has nothing. regular: many pictures, credits and movements. */
export type Who = 'visitor' | 'newcomer' | 'regular'

export interface View {
  /** Names the files; unique together with `state`. */
  page: string
  state: string
  path: string
  who: Who
  network?: Network
  /** Until then the page counts as settled only without skeletons; a state of loading is looked at with them. */
  isLoading?: true
  /** Brings the page from its address into the state. Waits for what it needs to see. */
  act?: (page: Page) => Promise<void>
  /** The browser's own lines about answers that this state provokes. */
  expected?: RegExp
  /** A dialog or a menu stands over the page: only what is seen is of interest. */
  isOverlay?: true
}

export const order = async (page: Page, prompt: string) => {
  await page.getByLabel('Your prompt').fill(prompt)
  await page.getByRole('button', { name: /^Generate · / }).click()
}
export const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Everything that belongs to the page; who is signed in is still known. */
export const held: Network = { hold: /\/api\/(?!profile)/ }
export const failing: Network = { fail: /\/api\/(?!profile)/ }
export const offline: Network = { drop: /\/api\// }
export const failed = /500|Failed to load/
export const dropped = /ERR_FAILED|Failed to load/
