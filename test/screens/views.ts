// Every page in every state, as data: whoever adds a page or a state adds a line here or in the file of its feature. States come from
// the real server and from the browser's own network; nothing in a page is replaced. Things are found by the messages of the page, by
// roles and by test ids, never by words of one language.
import { adminViews } from './admin-views.ts'
import { communityViews } from './community-views.ts'
import { communityWorkViews } from './community-work-views.ts'
import { identityViews } from './identity-views.ts'
import { moderationViews } from './moderation-views.ts'
import { privacyViews } from './privacy-views.ts'
import { publishViews } from './publish-views.ts'
import { settingsViews } from './settings-views.ts'
import { endlessViews, studioViews } from './studio-views.ts'
import { verifyViews } from './verify-views.ts'
import { failed, see, troublesOf, type View } from './view.ts'

const home = { page: 'home', path: '/' } as const
const wallet = { page: 'wallet', path: '/wallet' } as const

const landingViews: readonly View[] = [
  { page: 'landing', state: 'visitor', path: '/', who: 'visitor' },
  {
    page: 'landing',
    state: 'pictures-missing',
    path: '/',
    who: 'visitor',
    network: { fail: /^\/media\// },
    expected: failed,
  },
  { page: 'not-found', state: 'visitor', path: '/no/such/page', who: 'visitor', expected: /404/ },
]

const draftOf = (state: string, draft: string): View => ({
  ...home,
  state,
  who: 'newcomer',
  act: (page, { t }) => page.getByLabel(t('home.what')).fill(draft),
})

const homeViews: readonly View[] = [
  { ...home, state: 'empty', who: 'newcomer' },
  { ...home, state: 'full', who: 'regular' },
  ...troublesOf({ ...home, who: 'regular' }, ['loading', 'error', 'offline']),
  draftOf('draft', 'Grand opening of our sweet shop on Station Road, laddoos and marigolds, warm evening light'),
  draftOf(
    'four-scripts',
    'दीवाली पर ताज़ी मिठाई · దీపావళికి తాజా మిఠాయిలు · தீபாவளிக்கு புதிய இனிப்புகள் · Fresh sweets for Diwali, ₹499',
  ),
]

const walletViews: readonly View[] = [
  { ...wallet, state: 'empty', who: 'newcomer' },
  { ...wallet, state: 'full', who: 'regular' },
  {
    ...wallet,
    state: 'filtered',
    who: 'regular',
    async act(page, { t }) {
      await page.getByRole('radio', { name: t('wallet.group.added') }).check()
      await page.getByText(t('entry.capture')).first().waitFor({ state: 'detached' })
    },
  },
  {
    ...wallet,
    state: 'no-match',
    who: 'newcomer',
    async act(page, { t }) {
      await page.getByRole('radio', { name: t('wallet.group.removed') }).check()
      await see(page, t('wallet.noMatch'))
    },
  },
  ...troublesOf({ ...wallet, who: 'regular' }),
]

export const views: readonly View[] = [
  ...landingViews,
  ...identityViews,
  ...verifyViews,
  ...communityViews,
  ...publishViews,
  ...communityWorkViews,
  ...moderationViews,
  ...homeViews,
  ...studioViews,
  ...walletViews,
  ...settingsViews,
  ...privacyViews,
  ...adminViews,
  ...endlessViews,
]
