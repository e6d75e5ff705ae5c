// Who looks at the screens: nobody, a newcomer, and somebody with many pictures. They come in by the doors everybody uses.
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Browser, BrowserContext } from 'playwright-core'
import type { Who } from './view.ts'

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>
export type People = Record<Who, StorageState>

const run = promisify(execFile)
const pictures = 60

async function enter(browser: Browser, address: string, path: string, body: object): Promise<StorageState> {
  const context = await browser.newContext({ baseURL: address })
  const answer = await context.request.post(path, { data: body, headers: { origin: address } })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  const state = await context.storageState()
  await context.close()
  return state
}

/** One person with pictures, credits and movements, made by the command that fills test installations. */
async function seedRegular(dataDir: string): Promise<{ email: string; password: string }> {
  const args = ['scripts/seed.ts', '--users', '1', '--creations', String(pictures)]
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'production' }
  const { stdout } = await run(process.execPath, args, { env })
  const [, email, password] = /Sign in as (\S+) with (\S+)/.exec(stdout) ?? []
  if (!email || !password) throw new Error(`the seed did not say who may sign in:\n${stdout}`)
  return { email, password }
}

export async function makePeople(browser: Browser, address: string, dataDir: string): Promise<People> {
  const regular = await seedRegular(dataDir)
  const newcomer = { name: 'Asha Rao', email: `asha.${Date.now()}@example.in`, password: 'seven quiet lamps' }
  return {
    visitor: { cookies: [], origins: [] },
    newcomer: await enter(browser, address, '/api/register', newcomer),
    regular: await enter(browser, address, '/api/login', regular),
  }
}
