// Who looks at the screens: nobody, users with little and with much, and an admin. They come in by the doors everybody uses.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { TOTP } from 'otpauth'
import type { Browser, BrowserContext } from 'playwright-core'
import { confirmTwoFactor, setUpTwoFactor } from '#contract/account-security.ts'
import { getProfile, login, register } from '#contract/identity.ts'
import { getPrivacy, orderExport, requestErasure, setConsent } from '#contract/privacy.ts'
import { ask, during, type StorageState } from './caller.ts'
import { type CommunityThings, furnishCommunity } from './community-things.ts'
import { furnishConsole } from './console-things.ts'
import { furnishModeration, type ModerationThings } from './moderation-things.ts'
import type { Who } from './view.ts'

interface Person {
  id: string
  email: string
  password: string
  state: StorageState
}

/** `suspended` looks at nothing: the console looks at them. */
export type People = Record<Who | 'suspended', Person> & { community: CommunityThings; moderation: ModerationThings }

const run = promisify(execFile)
const pictures = 60
const password = 'seven quiet lamps'
const nowhere: StorageState = { cookies: [], origins: [] }

let registered = 0

/** A new account, signed in in this context. Without their consent they are shown the notice. */
export async function registerIn(context: BrowserContext, address: string, hasConsented = true) {
  registered += 1
  const email = `asha.${Date.now()}.${registered}@example.in`
  const body = { name: 'Asha Rao', email, password, ...(hasConsented && { consents: { productMail: false } }) }
  const { user } = await ask(context, address, register, { body })
  return { id: user.id, email, password }
}

/** A command of the operator, beside the running server. */
async function command(dataDir: string, script: string, ...args: string[]): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'production' }
  const { stdout } = await run(process.execPath, [`scripts/${script}`, ...args], { env })
  return stdout
}

/** One person with pictures, credits and movements, made by the command that fills test installations. */
async function seedRegular(dataDir: string): Promise<{ email: string; password: string }> {
  const said = await command(dataDir, 'seed.ts', '--users', '1', '--creations', String(pictures))
  const [, email, known] = /Sign in as (\S+) with (\S+)/.exec(said) ?? []
  if (!email || !known) throw new Error(`the seed did not say who may sign in:\n${said}`)
  return { email, password: known }
}

/** The notice would lie over every page of somebody who has not agreed yet. */
async function agree(context: BrowserContext, address: string): Promise<void> {
  const { notice } = await ask(context, address, getPrivacy)
  const body = { purpose: 'service', isGiven: true, noticeVersion: notice.version }
  if (notice.isDue) await ask(context, address, setConsent, { body })
}

async function guard(context: BrowserContext, address: string): Promise<void> {
  const { secret } = await ask(context, address, setUpTwoFactor, { body: { password } })
  await ask(context, address, confirmTwoFactor, { body: { code: new TOTP({ secret }).generate() } })
}

const mostSecondsOfCopy = 180

/** Orders a copy, waits for it, and asks to be erased. */
async function prepareToLeave(context: BrowserContext, address: string): Promise<void> {
  await ask(context, address, orderExport)
  for (let seconds = 0; seconds < mostSecondsOfCopy; seconds += 1) {
    const { export: copy } = await ask(context, address, getPrivacy)
    if (copy?.state === 'ready') {
      await ask(context, address, requestErasure, { body: { password } })
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  throw new Error(`no copy of the data within ${mostSecondsOfCopy} s`)
}

export async function makePeople(browser: Browser, address: string, dataDir: string): Promise<People> {
  const make = (prepare?: (context: BrowserContext) => Promise<unknown>) =>
    during(browser, nowhere, async (context): Promise<Person> => {
      const account = await registerIn(context, address)
      await prepare?.(context)
      return { ...account, state: await context.storageState() }
    })
  const known = await seedRegular(dataDir)
  const regular = await during(browser, nowhere, async (context): Promise<Person> => {
    await ask(context, address, login, { body: known })
    await agree(context, address)
    const { id } = await ask(context, address, getProfile)
    return { ...known, id, state: await context.storageState() }
  })
  const { handle } = await during(browser, regular.state, (context) => ask(context, address, getProfile))
  const newcomer = await make()
  const reader = await make()
  // A second device in the list of where one is signed in.
  await during(browser, nowhere, (context) =>
    ask(context, address, login, { body: { email: newcomer.email, password } }),
  )
  const people: Omit<People, 'moderation'> = {
    visitor: { id: '', email: '', password: '', state: nowhere },
    newcomer,
    regular,
    guarded: await make((context) => guard(context, address)),
    leaver: await make((context) => prepareToLeave(context, address)),
    admin: await make(),
    reader,
    suspended: await make(),
    community: await during(browser, regular.state, (author) =>
      during(browser, reader.state, (context) =>
        furnishCommunity({ context: author, address }, { context, address }, handle),
      ),
    ),
  }
  await command(dataDir, 'admin.ts', people.admin.email)
  await during(browser, people.admin.state, (context) => furnishConsole(context, address, people))
  const moderation = await furnishModeration({
    browser,
    address,
    author: regular.state,
    reader: reader.state,
    admin: people.admin.state,
    community: people.community,
    join: (context) => registerIn(context, address),
  })
  return { ...people, moderation }
}
