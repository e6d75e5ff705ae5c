// The community as everybody sees it, in every state; part of views.ts. What one does there of one's own is in community-work-views.ts.
import type { Page } from 'playwright-core'
import { postPath } from '../../src/web/features/community/post-path.ts'
import type { CommunityThings } from './community-things.ts'
import type { People } from './people.ts'
import { see, troublesOf, type View } from './view.ts'
import { anyOf } from './words-of.ts'

const explore = { page: 'explore', path: '/explore' } as const
const postOf = (which: keyof CommunityThings) => ({
  page: 'post',
  path: ({ community }: People) => postPath(community[which]),
})
const profile = { page: 'profile', path: ({ community }: People) => `/u/${community.handle}` }

const ofExplore: readonly View[] = [
  { ...explore, state: 'visitor', who: 'visitor' },
  { ...explore, state: 'reader', who: 'reader' },
  { ...explore, state: 'category', path: '/explore?category=food-restaurants', who: 'visitor' },
  { ...explore, state: 'found', path: '/explore?q=lamsp', who: 'visitor' },
  {
    ...explore,
    state: 'nothing-found',
    path: '/explore?q=zebra%20crossing',
    who: 'visitor',
    act: (page, { t }) => see(page, anyOf(t, 'explore.noneFound', ['q'])),
  },
  { ...explore, state: 'following', path: '/explore?sort=following', who: 'reader' },
  { ...explore, state: 'following-nobody', path: '/explore?sort=following', who: 'newcomer' },
  ...troublesOf({ ...explore, who: 'reader' }, ['loading', 'error', 'offline']),
]

/** The thread comes when one comes near. */
async function goDownToComments(page: Page): Promise<void> {
  await page.locator('main figure').waitFor()
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await page.locator('#comments').waitFor()
}
const whole = { act: goDownToComments } as const

const ofPosts: readonly View[] = [
  { ...postOf('busy'), ...whole, state: 'visitor', who: 'visitor' },
  { ...postOf('busy'), ...whole, state: 'reader', who: 'reader' },
  { ...postOf('busy'), ...whole, state: 'own', who: 'regular' },
  { ...postOf('sealed'), ...whole, state: 'sealed', who: 'reader' },
  { ...postOf('quiet'), ...whole, state: 'quiet', who: 'reader' },
  { ...postOf('remix'), ...whole, state: 'remix', who: 'visitor' },
  { page: 'post', state: 'gone', path: '/post/pst_01m80vv5n7eh2sytfc4zjbyspg', who: 'reader', expected: /404/ },
  ...troublesOf({ ...postOf('busy'), who: 'reader' }, ['loading', 'error', 'offline']),
]

const ofProfiles: readonly View[] = [
  { ...profile, state: 'visitor', who: 'visitor' },
  { ...profile, state: 'reader', who: 'reader' },
  { ...profile, state: 'own', who: 'regular' },
  { ...profile, state: 'gone', path: '/u/nobody_of_that_name', who: 'reader', expected: /404/ },
  ...troublesOf({ ...profile, who: 'reader' }),
]

export const communityViews: readonly View[] = [...ofExplore, ...ofPosts, ...ofProfiles]
