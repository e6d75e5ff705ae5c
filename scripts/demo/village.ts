// The people of the demo with their browsers: registered weeks ago, with credits to spend. Holds what the days below have made so far.
import { randomBytes } from 'node:crypto'
import { register } from '#contract/identity.ts'
import { adjustCredits } from '#modules/credits/index.ts'
import { grantRoleByEmail } from '#modules/identity/module.ts'
import type { Database } from '#platform/db/database.ts'
import { parseId } from '#platform/ids.ts'
import { type Browser, openBrowser } from './api.ts'
import type { DemoClock } from './demo-clock.ts'
import { type DemoPerson, emailOf, moderator, people } from './people.ts'

export interface Villager extends DemoPerson {
  /** usr_... */
  id: string
  handle: string
  browser: Browser
}

export interface DemoPost {
  id: string
  title: string
  author: Villager
  /** 0 to 1: how much people like it. */
  appeal: number
}

export interface Village {
  villagers: ReadonlyMap<string, Villager>
  moderator: Villager
  password: string
  posts: DemoPost[]
}

export interface Place {
  address: string
  clock: DemoClock
  /** As the owner of the database. */
  owner: Database
}

// Enough for the pictures of the busiest of them, beside the three of the welcome.
const boughtHundredths = 1_500

async function settle(place: Place, person: DemoPerson, password: string): Promise<Villager> {
  const browser = openBrowser(place.address)
  const consents = { productMail: false }
  const body = { name: person.name, email: emailOf(person), password, consents }
  const { user } = await browser.call(register, { body })
  await place.owner.transaction((tx) =>
    adjustCredits(tx, {
      userId: parseId('user', user.id),
      hundredths: boughtHundredths,
      bucket: 'paid',
      ref: `demo:${user.id}`,
      reason: 'Credits of the demo',
      now: place.clock.now(),
    }),
  )
  return { ...person, id: user.id, handle: user.handle, browser }
}

export async function settleVillage(place: Place): Promise<Village> {
  const password = randomBytes(9).toString('base64url')
  const villagers = new Map<string, Villager>()
  for (const person of people) {
    villagers.set(person.key, await settle(place, person, password))
    place.clock.pass(7)
  }
  const keeper = await settle(place, moderator, password)
  await grantRoleByEmail(place.owner, emailOf(moderator), 'moderator')
  await place.owner.call(
    'demo_verified',
    `UPDATE users SET email_verified_at = created_at WHERE email LIKE '%@demo.rangoli.example'`,
    [],
  )
  return { villagers, moderator: keeper, password, posts: [] }
}

export function villager(village: Village, key: string): Villager {
  const found = village.villagers.get(key)
  if (found === undefined) throw new Error(`nobody in the demo is called ${key}`)
  return found
}
