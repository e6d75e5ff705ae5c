// Every page in every state, as data: whoever adds a page or a state adds a line here. States come from the real server and from the
// browser's own network; nothing in a page is replaced.
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

const order = async (page: Page, prompt: string) => {
  await page.getByLabel('Your prompt').fill(prompt)
  await page.getByRole('button', { name: /^Generate · / }).click()
}
const see = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor()

/** Everything that belongs to the page; who is signed in is still known. */
const held: Network = { hold: /\/api\/(?!profile)/ }
const failing: Network = { fail: /\/api\/(?!profile)/ }
const offline: Network = { drop: /\/api\// }
const failed = /500|Failed to load/
const dropped = /ERR_FAILED|Failed to load/

export const views: readonly View[] = [
  // ---- for everybody ----
  { page: 'landing', state: 'visitor', path: '/', who: 'visitor' },
  {
    page: 'landing',
    state: 'pictures-missing',
    path: '/',
    who: 'visitor',
    network: { fail: /^\/media\// },
    expected: failed,
  },
  { page: 'login', state: 'empty', path: '/login', who: 'visitor' },
  {
    page: 'login',
    state: 'refused',
    path: '/login',
    who: 'visitor',
    expected: /401/,
    async act(page) {
      await page.getByLabel('E-mail').fill('nobody@example.in')
      await page.getByLabel('Password', { exact: true }).fill('not the password')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    page: 'login',
    state: 'offline',
    path: '/login',
    who: 'visitor',
    network: offline,
    expected: dropped,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@example.in')
      await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.getByRole('alert').first().waitFor()
    },
  },
  {
    page: 'login',
    state: 'sending',
    path: '/login',
    who: 'visitor',
    network: { hold: /\/api\/login/ },
    isLoading: true,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@example.in')
      await page.getByLabel('Password', { exact: true }).fill('seven quiet lamps')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.locator('button[aria-busy]').waitFor()
    },
  },
  { page: 'register', state: 'empty', path: '/register', who: 'visitor' },
  {
    page: 'register',
    state: 'errors',
    path: '/register',
    who: 'visitor',
    expected: /400/,
    async act(page) {
      await page.getByLabel('E-mail').fill('asha@')
      await page.getByLabel('Password', { exact: true }).fill('short')
      await page.getByRole('button', { name: 'Create account' }).click()
      await page.locator('[aria-invalid]').first().waitFor()
    },
  },
  { page: 'not-found', state: 'visitor', path: '/no/such/page', who: 'visitor', expected: /404/ },

  // ---- home ----
  { page: 'home', state: 'empty', path: '/', who: 'newcomer' },
  { page: 'home', state: 'full', path: '/', who: 'regular' },
  { page: 'home', state: 'loading', path: '/', who: 'regular', network: held, isLoading: true },
  { page: 'home', state: 'error', path: '/', who: 'regular', network: failing, expected: failed },
  { page: 'home', state: 'offline', path: '/', who: 'regular', network: offline, expected: dropped },
  {
    page: 'home',
    state: 'draft',
    path: '/',
    who: 'newcomer',
    act: (page) =>
      page
        .getByLabel('What do you want to announce today?')
        .fill('Grand opening of our sweet shop on Station Road, laddoos and marigolds, warm evening light'),
  },
  {
    page: 'home',
    state: 'four-scripts',
    path: '/',
    who: 'newcomer',
    act: (page) =>
      page
        .getByLabel('What do you want to announce today?')
        .fill('दीवाली पर ताज़ी मिठाई · దీపావళికి తాజా మిఠాయిలు · தீபாவளிக்கு புதிய இனிப்புகள் · Fresh sweets for Diwali, ₹499'),
  },

  // ---- studio ----
  { page: 'studio', state: 'empty', path: '/studio', who: 'newcomer' },
  { page: 'studio', state: 'loading', path: '/studio', who: 'newcomer', network: held, isLoading: true },
  { page: 'studio', state: 'error', path: '/studio', who: 'newcomer', network: failing, expected: failed },
  { page: 'studio', state: 'offline', path: '/studio', who: 'newcomer', network: offline, expected: dropped },
  {
    page: 'studio',
    state: 'template',
    path: '/studio?template=festivals-events-diwali-sale',
    who: 'newcomer',
    act: (page) => page.getByRole('button', { name: 'Remove the template' }).waitFor(),
  },
  {
    page: 'studio',
    state: 'enhanced',
    path: '/studio',
    who: 'newcomer',
    async act(page) {
      await page.getByLabel('Your prompt').fill('Diwali lamps on a dark blue night for "Asha Sweets"')
      await page.getByRole('button', { name: 'Enhance' }).click()
      await page.getByLabel('Enhanced, yours to edit').waitFor()
    },
  },
  {
    page: 'studio',
    state: 'refused',
    path: '/studio',
    who: 'newcomer',
    expected: /422/,
    async act(page) {
      await order(page, 'a poster with child porn and flowers')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'too-few-credits',
    path: '/studio',
    who: 'newcomer',
    expected: /402/,
    async act(page) {
      await page.getByRole('radio', { name: /Premium 4K/ }).check()
      await order(page, 'a palace of lamps')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'failed',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'a broken engine in the rain')
      await see(page, '0 credits used')
    },
  },
  {
    page: 'studio',
    state: 'finished',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'Diwali lamps and marigolds on a dark blue night')
      await page.getByRole('img', { name: 'The picture you ordered' }).waitFor({ timeout: 90_000 })
    },
  },

  // ---- My Creations ----
  { page: 'creations', state: 'empty', path: '/studio/my-creations', who: 'newcomer' },
  { page: 'creations', state: 'full', path: '/studio/my-creations', who: 'regular' },
  { page: 'creations', state: 'loading', path: '/studio/my-creations', who: 'regular', network: held, isLoading: true },
  {
    page: 'creations',
    state: 'error',
    path: '/studio/my-creations',
    who: 'regular',
    network: failing,
    expected: failed,
  },
  {
    page: 'creations',
    state: 'nothing-found',
    path: '/studio/my-creations',
    who: 'regular',
    async act(page) {
      await page.getByLabel('Search your prompts').fill('zebra crossing')
      await see(page, 'Nothing matches')
    },
  },
  {
    page: 'creations',
    state: 'detail',
    path: '/studio/my-creations',
    who: 'regular',
    isOverlay: true,
    async act(page) {
      await page.getByTestId('creations').getByRole('link').first().click()
      await page.getByRole('dialog').getByText('Generation').waitFor()
    },
  },

  // ---- wallet and settings ----
  { page: 'wallet', state: 'empty', path: '/wallet', who: 'newcomer' },
  { page: 'wallet', state: 'full', path: '/wallet', who: 'regular' },
  { page: 'wallet', state: 'loading', path: '/wallet', who: 'regular', network: held, isLoading: true },
  { page: 'wallet', state: 'error', path: '/wallet', who: 'regular', network: failing, expected: failed },
  { page: 'settings', state: 'full', path: '/settings', who: 'regular' },
  { page: 'settings', state: 'loading', path: '/settings', who: 'regular', network: held, isLoading: true },
  { page: 'settings', state: 'error', path: '/settings', who: 'regular', network: failing, expected: failed },

  // ---- orders that never end: last, since they keep the engine busy ----
  {
    page: 'studio',
    state: 'running',
    path: '/studio',
    who: 'regular',
    async act(page) {
      await order(page, 'an endless corridor of lamps')
      await see(page, /^[1-9]\d?% done$/)
    },
  },
  {
    page: 'studio',
    state: 'queued',
    path: '/studio',
    who: 'newcomer',
    async act(page) {
      await order(page, 'a lamp that waits')
      await see(page, /You are (next|number)/)
    },
  },
]
