// The wallet over HTTP: every declared reply of its endpoints.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  Balance,
  exportWalletEntries,
  getBalance,
  getWallet,
  listWalletEntries,
  type WalletEntry,
} from '#contract/credits.ts'
import type { Http } from '#platform/http/serve.ts'
import { newId, showId } from '#platform/ids.ts'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { people, testHttp } from '../../../test/http.ts'
import { ledgerOf } from '../../../test/ledger.ts'
import { creditsModule } from './module.ts'

const clock = testClock()
const asha = people.asha.userId
const [captured, released] = [newId(), newId()]

let db: TestDatabase
let http: Http
beforeAll(async () => {
  db = await testDatabase()
  http = await testHttp({ db: db.app, clock, modules: [creditsModule] })
  const ledger = ledgerOf(db.app)
  await ledger.open(asha, clock.now())
  await ledger.open(people.ravi.userId, clock.now())
  await ledger.hold(asha, captured, 100, clock.now())
  await ledger.hold(asha, released, 50, clock.now())
  await ledger.capture(captured, clock.now())
  await ledger.release(released, clock.now())
  await ledger.purchase(asha, 'order', 1000, clock.now())
  await ledger.adjust(asha, 'sorry', 25, { bucket: 'earned', now: clock.now() })
  await ledger.hold(asha, newId(), 10, clock.now())
})
afterAll(async () => {
  await http?.app.close()
  await db?.close()
})

const get = (url: string, token: string | null = 'asha', headers: Record<string, string> = {}) =>
  http.app.inject({ url, headers: { ...headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) } })

interface Page {
  items: WalletEntry[]
  nextCursor?: string
}

describe('the balance', () => {
  const expected = {
    credits: 12.15,
    held: 0.1,
    monthlyUsed: 1,
    monthlyRemaining: 12.15,
    buckets: [
      { bucket: 'bonus', credits: 1.9, nextExpiryAt: '2026-04-15T09:00:00.000Z' },
      { bucket: 'earned', credits: 0.25 },
      { bucket: 'paid', credits: 10 },
    ],
  }

  it.each([getBalance.path, ...getBalance.aliases, getWallet.path])(
    '%s answers in decimal credits by bucket [CR-11]',
    async (path) => {
      const response = await get(path)
      expect(response.statusCode).toBe(200)
      expect(response.json()).toEqual(expected)
      expect(Balance.safeParse(response.json()).success).toBe(true)
    },
  )

  it.each([getBalance.path, ...getBalance.aliases, getWallet.path, listWalletEntries.path])(
    '%s asks a visitor to sign in [CR-11]',
    async (path) => {
      const response = await get(path, null)
      expect(response.statusCode).toBe(401)
      expect(response.json()).toMatchObject({ code: 'unauthenticated' })
    },
  )

  it('shows a debt as a negative balance [CR-1]', async () => {
    const ledger = ledgerOf(db.app)
    const ravi = people.ravi.userId
    const spent = newId()
    await ledger.purchase(ravi, 'order of ravi', 400, clock.now())
    await ledger.hold(ravi, spent, 600, clock.now())
    await ledger.capture(spent, clock.now())
    await ledger.clawBack(ravi, 'refund of ravi', { purchase: 'order of ravi', amount: 400, now: clock.now() })
    const balance = (await get(getWallet.path, 'ravi')).json()
    expect(balance).toMatchObject({ credits: -3, held: 0, monthlyRemaining: -3 })
    const { items }: Page = (await get(listWalletEntries.path, 'ravi')).json()
    expect(items.slice(0, 2)).toMatchObject([
      {
        kind: 'clawback',
        change: -3,
        balanceAfter: -3,
        reason: 'Owed because a returned payment had been spent already.',
      },
      { kind: 'clawback', change: -1, balanceAfter: 0 },
    ])
  })
})

describe('the entries', () => {
  it('tell what each changed and why, newest first [CR-1] [CR-11]', async () => {
    const { items, nextCursor }: Page = (await get(listWalletEntries.path)).json()
    expect(nextCursor).toBeUndefined()
    expect(
      items.map(({ kind, change, balanceAfter, heldAfter, reason }) => [kind, change, balanceAfter, heldAfter, reason]),
    ).toEqual([
      ['hold', -0.1, 12.15, 0.1, 'Set aside for a picture you ordered.'],
      ['adjustment', 0.25, 12.25, 0, 'a correction.'],
      ['purchase', 10, 12, 0, 'Bought.'],
      ['release', 0.5, 2, 0, 'Given back: canceled.'],
      ['commission', 0, 1.5, 0.5, 'Share of the platform in a delivered picture.'],
      ['capture', 0, 1.5, 0.75, 'Your picture was delivered.'],
      ['hold', -0.5, 1.5, 1.5, 'Set aside for a picture you ordered.'],
      ['hold', -1, 2, 1, 'Set aside for a picture you ordered.'],
      ['welcome_bonus', 3, 3, 0, 'Welcome to Rangoli.'],
    ])
    const ofCaptured = items.filter(({ generationId }) => generationId === showId('generation', captured))
    expect(ofCaptured.map(({ kind }) => kind)).toEqual(['commission', 'capture', 'hold'])
    expect(items.at(-1)).not.toHaveProperty('generationId')
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    expect(items.every(({ id }) => id.startsWith('tfr_'))).toBe(true)
  })

  it('come in pages that miss and repeat none, also while new ones arrive [CR-11]', async () => {
    const ledger = ledgerOf(db.app)
    const all: Page = (await get(`${listWalletEntries.path}?limit=100`)).json()
    const seen: string[] = []
    let cursor: string | undefined
    for (let page = 0; page < 10; page++) {
      const { items, nextCursor }: Page = (
        await get(`${listWalletEntries.path}?limit=2${cursor === undefined ? '' : `&cursor=${cursor}`}`)
      ).json()
      seen.push(...items.map(({ id }) => id))
      await ledger.adjust(asha, `during page ${page}`, 1, { bucket: 'paid', now: clock.now() })
      cursor = nextCursor
      if (cursor === undefined) break
    }
    expect(seen).toEqual(all.items.map(({ id }) => id))
  })

  it.each(['x', '0', '-1', '1e3', '9999999999999999', "1' OR '1'='1"])(
    'the cursor %j is refused [CR-11]',
    async (cursor) => {
      const response = await get(`${listWalletEntries.path}?cursor=${encodeURIComponent(cursor)}`)
      expect(response.statusCode).toBe(400)
      expect(response.json()).toMatchObject({ code: 'validation_failed', fields: [{ field: 'cursor' }] })
    },
  )

  it.each(['0', '101', 'all'])('a page of %s entries is refused [CR-11]', async (limit) => {
    const response = await get(`${listWalletEntries.path}?limit=${limit}`)
    expect(response.statusCode).toBe(400)
  })
})

describe('a filter of the entries', () => {
  const kinds = async (query: string) => {
    const { items }: Page = (await get(`${listWalletEntries.path}?limit=100&${query}`)).json()
    return new Set(items.map(({ kind }) => kind))
  }

  it('by group shows pictures, what was added or what was taken away [CR-11]', async () => {
    expect(await kinds('group=pictures')).toEqual(new Set(['hold', 'release', 'capture', 'commission']))
    expect(await kinds('group=added')).toEqual(new Set(['adjustment', 'purchase', 'welcome_bonus']))
    expect(await kinds('group=removed')).toEqual(new Set())
    const { items }: Page = (await get(`${listWalletEntries.path}?group=removed`, 'ravi')).json()
    expect(items.map(({ kind }) => kind)).toEqual(['clawback', 'clawback'])
  })

  it('by month begins and ends at midnight in India [CR-11]', async () => {
    const ledger = ledgerOf(db.app)
    const { userId } = people.meera
    await ledger.open(userId, new Date('2026-03-31T18:29:59.000Z'))
    await ledger.adjust(userId, 'first of April', 1, { bucket: 'paid', now: new Date('2026-03-31T18:30:00.000Z') })
    const of = async (month: string) =>
      ((await get(`${listWalletEntries.path}?month=${month}`, 'meera')).json() as Page).items.map(({ kind }) => kind)
    expect(await of('2026-03')).toEqual(['welcome_bonus'])
    expect(await of('2026-04')).toEqual(['adjustment'])
  })

  it.each(['month=2026-13', 'month=november', 'group=all'])('%s is refused with its field [CR-11]', async (query) => {
    const response = await get(`${listWalletEntries.path}?${query}`)
    expect(response.statusCode).toBe(400)
    expect(response.json()).toMatchObject({ fields: [{ field: query.split('=')[0] }] })
  })
})

describe('the file of the entries', () => {
  const rowsOf = (text: string) =>
    text
      .replace(/^\uFEFF/, '')
      .trimEnd()
      .split('\n')

  it('is a table of the same rows, saved under a name [CR-11]', async () => {
    const { items }: Page = (await get(`${listWalletEntries.path}?group=added&limit=100`)).json()
    const response = await get(`${exportWalletEntries.path}?group=added`)
    expect(response.statusCode).toBe(200)
    expect(response.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(response.headers['content-disposition']).toContain('filename="rangoli-wallet-added.csv"')
    const [header, ...rows] = rowsOf(response.body)
    expect(header).toBe('Time (UTC),Kind,Reason,Change,Balance after,Held after,Generation,Entry')
    expect(rows.map((row) => row.split(',').at(-1))).toEqual(items.map(({ id }) => id))
  })

  it('has its head in the language of the reader [CR-11]', async () => {
    const response = await get(`${exportWalletEntries.path}?group=added`, 'asha', { 'accept-language': 'hi' })
    expect(rowsOf(response.body)[0]).toMatch(/^समय \(UTC\),प्रकार,कारण,/)
  })

  it('takes the power out of words that a spreadsheet would run [CR-11]', async () => {
    const ledger = ledgerOf(db.app)
    await ledger.adjust(asha, 'evil', 1, { bucket: 'paid', reason: '=HYPERLINK("http://x","y")', now: clock.now() })
    const { body } = await get(exportWalletEntries.path)
    expect(body).toContain(`"'=HYPERLINK(""http://x"",""y"")."`)
  })

  it('goes over more than one page of rows and asks a visitor to sign in [CR-11]', async () => {
    const ledger = ledgerOf(db.app)
    const { userId } = people.meera
    for (let count = 0; count < 520; count++) {
      await ledger.adjust(userId, `row ${count}`, 1, { bucket: 'paid', now: clock.now() })
    }
    const { body } = await get(exportWalletEntries.path, 'meera')
    expect(rowsOf(body)).toHaveLength(1 + 522)
    expect(new Set(rowsOf(body)).size).toBe(1 + 522)
    expect((await get(exportWalletEntries.path, null)).statusCode).toBe(401)
  })
})
