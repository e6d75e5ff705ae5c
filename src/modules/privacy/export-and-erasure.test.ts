// What a copy holds and what an erasure leaves, with real accounts, orders and pictures; each job killed and repeated.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { keptDays } from '#contract/retention.ts'
import { imageJobs, readOriginal, sweepImages } from '#platform/images/index.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { readProvenance } from '../../../test/pictures.ts'
import { createPrivacyTest, type PrivacyTest, password } from '../../../test/privacy.ts'
import { verifyLedger } from '../credits/module.ts'
import { downloadCreation } from '../studio/download-creation.ts'
import { studioLedgerChecks } from '../studio/ledger-checks.sql.ts'
import { eraseAccounts } from './erase-accounts.ts'
import { sweepRecords } from './jobs.ts'
import { exportTries, makeExport } from './make-export.ts'
import type { PersonalData } from './ports.ts'
import { sweepExports } from './sweep-exports.ts'

const dayMs = 86_400_000
const start = '2026-11-21T06:00:00.000Z'
const ofPerson = ['creations', 'sessions', 'mails', 'data_exports', 'grievances']
const unaborted = new AbortController().signal
let database: TestDatabase
let privacy: PrivacyTest

beforeAll(async () => {
  database = await testDatabase()
  privacy = await createPrivacyTest(database)
})
afterAll(async () => {
  await privacy.http.app.close()
  await database.close()
})
beforeEach(() => {
  privacy.studio.clock.set(start)
  privacy.orders.length = 0
})

async function personWithPicture(prompt = 'Diwali lamps on a terrace') {
  const person = await privacy.register()
  await privacy.studio.place(person.userId, { prompt })
  await privacy.studio.workOff()
  return person
}

const rows = (text: string, values: unknown[] = []) =>
  database.owner.call<Record<string, unknown>>(`test ${createHash('sha1').update(text).digest('hex')}`, text, values)
const count = async (table: string, userId: string) =>
  Number((await rows(`SELECT count(*) AS n FROM ${table} WHERE user_id = $1`, [userId]))[0]?.n)

async function expectBooksRight() {
  const { checks, isRight } = await verifyLedger(database.owner, studioLedgerChecks)
  expect(checks.filter(({ differences }) => differences > 0)).toEqual([])
  expect(isRight).toBe(true)
}

describe('a copy', () => {
  const order = async (cookie: string) => {
    await privacy.call('POST', '/api/privacy/exports', cookie)
    const data = privacy.orders.filter(({ name }) => name === 'privacy.make_export').at(-1)?.data
    return (parts = privacy.ports.parts) =>
      makeExport(privacy.services, { ...privacy.ports, parts }, { data, signal: unaborted })
  }
  const latest = async (cookie: string) => (await privacy.call('GET', '/api/privacy', cookie)).json().export
  async function unzip(cookie: string) {
    const { id } = await latest(cookie)
    const file = await privacy.call('GET', `/api/privacy/exports/${id}/file`, cookie)
    const entries = await new ZipReader(new BlobReader(new Blob([new Uint8Array(file.rawPayload)]))).getEntries()
    const files = entries.filter((entry) => !entry.directory)
    const find = (name: RegExp) => files.find(({ filename }) => name.test(filename))
    return {
      names: files.map(({ filename }) => filename),
      text: async (name: RegExp) => (await find(name)?.getData(new TextWriter())) ?? '',
      bytes: async (name: RegExp) => Buffer.from((await find(name)?.getData(new Uint8ArrayWriter())) ?? []),
    }
  }

  it('holds profile, sessions, consents, ledger, orders, and pictures with their origin [NF-7]', async () => {
    const { userId, email, cookie } = await personWithPicture()
    const make = await order(cookie)
    await make()
    const zip = await unzip(cookie)
    expect(zip.names.map((name) => name.replace(/[^/]+\.png$/, '*.png'))).toEqual([
      'README.txt',
      'consents.json',
      'messages.json',
      'complaints.json',
      'orders.json',
      'creations/index.json',
      'creations/*.png',
      'ledger.json',
      'profile.json',
      'sessions.json',
    ])
    expect(JSON.parse(await zip.text(/profile/))).toMatchObject({ name: 'Asha Rao', email })
    expect(await zip.text(/profile/)).not.toMatch(/argon2|password/)
    expect(JSON.parse(await zip.text(/sessions/))).toHaveLength(1)
    expect(JSON.parse(await zip.text(/orders/))).toMatchObject([
      { prompt: 'Diwali lamps on a terrace', status: 'succeeded' },
    ])
    const [creation] = JSON.parse(await zip.text(/index/))
    expect(zip.names).toContain(creation.file)
    expect(creation).toMatchObject({ prompt: 'Diwali lamps on a terrace' })
    expect(await readProvenance(await zip.bytes(/\.png$/))).toMatchObject({ generation: creation.generation })
    const ledger = JSON.parse(await zip.text(/ledger/))
    expect(ledger).toHaveLength(await count('transfers', userId))
  })

  it('holds each picture as a download is, with its label, made before or not [NF-7]', async () => {
    const { userId, cookie } = await personWithPicture()
    await (await order(cookie))()
    const zip = await unzip(cookie)
    const [creation] = JSON.parse(await zip.text(/index/))
    const inCopy = await zip.bytes(/\.png$/)
    const wanted = { userId, imageId: creation.id, format: 'png', purpose: 'own', isWatermarked: false } as const
    const download = () => downloadCreation(privacy.services, wanted)
    await expect(download()).rejects.toMatchObject({ code: 'conflict' })
    const [made] = imageJobs(privacy.services)
    await made?.handle(privacy.orders.find(({ name }) => name === made.name)?.data, unaborted)
    expect(await buffer((await download()).open())).toEqual(inCopy)
    privacy.studio.clock.advance(dayMs + 1000)
    await (await order(cookie))()
    expect(await (await unzip(cookie)).bytes(/\.png$/)).toEqual(inCopy)
    const [row] = await rows(`SELECT encode(content_hash, 'hex') AS hash FROM creations WHERE user_id = $1`, [userId])
    const original = await readOriginal(privacy.services, String(row?.hash))
    expect(original?.pixels.data.equals(await sharp(inCopy).removeAlpha().raw().toBuffer())).toBe(false)
  })

  it('is of one person: nothing of another is in it', async () => {
    const other = await personWithPicture('the secret prompt of another')
    const { cookie } = await personWithPicture('my own prompt')
    await (await order(cookie))()
    const zip = await unzip(cookie)
    const everything = await Promise.all([zip.text(/orders/), zip.text(/index/), zip.text(/profile/)])
    expect(everything.join()).toContain('my own prompt')
    expect(everything.join()).not.toContain('secret prompt')
    expect(everything.join()).not.toContain(other.email)
  })

  it('whose job is killed in the middle begins anew, and what the first try left goes with the sweep [NF-8]', async () => {
    const { userId, cookie } = await personWithPicture()
    const make = await order(cookie)
    const dying: PersonalData = {
      name: 'dying',
      async *exportFiles() {
        yield* []
        throw new Error('killed')
      },
      erase: async () => 'done',
    }
    await expect(make([...privacy.ports.parts, dying])).rejects.toThrow('killed')
    expect((await latest(cookie)).state).toBe('running')
    await make()
    expect((await latest(cookie)).state).toBe('ready')
    await make()
    const mails = await rows(`SELECT template FROM mails WHERE user_id = $1 AND template LIKE 'privacy.%'`, [userId])
    expect(mails).toEqual([{ template: 'privacy.export_ready' }])
    expect((await unzip(cookie)).names).toContain('profile.json')
  })

  it('of a try that comes back late is thrown away: the later one is handed out', async () => {
    const { cookie } = await personWithPicture()
    const make = await order(cookie)
    const slow: PersonalData = {
      name: 'slow',
      async *exportFiles() {
        yield* []
        await make()
      },
      erase: async () => 'done',
    }
    await make([slow])
    expect((await unzip(cookie)).names).toContain('profile.json')
  })

  it('that fails every time is given up, and another may be ordered', async () => {
    const { cookie } = await privacy.register()
    const make = await order(cookie)
    const broken: PersonalData = {
      name: 'broken',
      async *exportFiles() {
        yield* []
        throw new Error('always')
      },
      erase: async () => 'done',
    }
    for (let attempt = 1; attempt <= exportTries; attempt++) await expect(make([broken])).rejects.toThrow('always')
    await make([broken])
    expect((await latest(cookie)).state).toBe('failed')
    expect((await privacy.call('POST', '/api/privacy/exports', cookie)).statusCode).toBe(202)
  })

  it('is deleted with its bytes after seven days [NF-7]', async () => {
    const { userId, cookie } = await personWithPicture()
    await (await order(cookie))()
    const stored = async () =>
      rows('SELECT p.* FROM data_export_parts p JOIN data_exports e ON e.id = p.export_id WHERE e.user_id = $1', [
        userId,
      ])
    expect(await stored()).toHaveLength(1)
    privacy.studio.clock.advance(keptDays.dataExports * dayMs)
    await sweepExports(privacy.services, unaborted)
    await sweepExports(privacy.services, unaborted)
    expect(await stored()).toEqual([])
    expect((await latest(cookie)).state).toBe('expired')
    privacy.studio.clock.advance((keptDays.dataExports + 1) * dayMs)
    await sweepExports(privacy.services, unaborted)
    expect(await count('data_exports', userId)).toBe(0)
  })
})

describe('an erasure', () => {
  const ask = (cookie: string) => privacy.call('POST', '/api/privacy/erasure', cookie, { password })
  const erase = (parts = privacy.ports.parts) => eraseAccounts(privacy.services, { ...privacy.ports, parts }, unaborted)
  const isDone = async (userId: string) =>
    (await rows('SELECT done_at FROM erasures WHERE user_id = $1', [userId]))[0]?.done_at !== null

  it('does nothing before its seven days are over, and nothing when it was taken back', async () => {
    const { userId, cookie } = await personWithPicture()
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs - 1000)
    expect(await erase()).toBe(0)
    expect((await privacy.call('DELETE', '/api/privacy/erasure', cookie)).statusCode).toBe(200)
    privacy.studio.clock.advance(dayMs)
    expect(await erase()).toBe(0)
    expect(await count('creations', userId)).toBe(1)
  })

  it('removes the person, pictures and words and leaves the ledger whole under a pseudonym [NF-7 CR-1]', async () => {
    const { userId, email, cookie } = await personWithPicture('a prompt that must go')
    const ledgerBefore = await rows('SELECT * FROM transfers WHERE user_id = $1 ORDER BY user_version', [userId])
    const [picture] = await rows(`SELECT encode(content_hash, 'hex') AS hash FROM creations WHERE user_id = $1`, [
      userId,
    ])
    await database.owner.call(
      'test_outside',
      `INSERT INTO outside_identities (id, kind, issuer, subject, user_id, email, created_at)
       VALUES ($1, 'google', 'https://accounts.example', $2, $1, 'asha@example.in', $3)`,
      [userId, userId, privacy.studio.clock.now()],
    )
    expect(await count('one_time_tokens', userId)).toBe(1)
    await privacy.call('POST', '/api/privacy/exports', cookie)
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    expect(await erase()).toBe(1)
    expect(await erase()).toBe(0)
    expect((await privacy.call('GET', '/api/profile', cookie)).statusCode).toBe(401)
    expect((await privacy.call('POST', '/api/login', undefined, { email, password })).statusCode).toBe(401)
    const [user] = await rows('SELECT email, name, handle, password_hash FROM users WHERE id = $1', [userId])
    expect(user).toMatchObject({ email: null, name: 'Erased account', password_hash: null })
    expect(user?.handle).toMatch(/^erased_/)
    for (const table of [...ofPerson, 'one_time_tokens', 'outside_identities']) {
      expect([table, await count(table, userId)]).toEqual([table, 0])
    }
    const orders = await rows('SELECT prompt, slots, design FROM generations WHERE user_id = $1', [userId])
    expect(orders).toEqual([{ prompt: '', slots: null, design: null }])
    expect(await rows('SELECT * FROM transfers WHERE user_id = $1 ORDER BY user_version', [userId])).toEqual(
      ledgerBefore,
    )
    await expectBooksRight()
    privacy.studio.clock.advance(3 * 3_600_000)
    await sweepImages(privacy.services)
    expect(await rows(`SELECT 1 FROM images WHERE content_hash = decode($1, 'hex')`, [picture?.hash])).toEqual([])
  })

  it('frees the address for a new account', async () => {
    const { email, cookie } = await privacy.register()
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    await erase()
    const answer = await privacy.call('POST', '/api/register', undefined, { name: 'Asha', email, password })
    expect(answer.statusCode).toBe(201)
  })

  it('killed after any step goes on where it stood [NF-8]', async () => {
    for (let survivors = 0; survivors <= privacy.ports.parts.length; survivors++) {
      privacy.studio.clock.set(start)
      const { userId, cookie } = await personWithPicture()
      await ask(cookie)
      privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
      const dying: PersonalData = {
        name: 'dying',
        async *exportFiles() {
          yield* []
        },
        erase: () => Promise.reject(new Error('killed')),
      }
      await expect(erase([...privacy.ports.parts.slice(0, survivors), dying])).rejects.toThrow('killed')
      expect((await privacy.call('GET', '/api/profile', cookie)).statusCode).toBe(401)
      expect((await privacy.call('DELETE', '/api/privacy/erasure', cookie)).statusCode).toBe(401)
      expect(await isDone(userId)).toBe(false)
      expect(await erase()).toBe(1)
      expect(await isDone(userId)).toBe(true)
      expect(await count('creations', userId)).toBe(0)
    }
    await expectBooksRight()
  })

  it('twice at the same moment releases each picture once', async () => {
    const { userId, cookie } = await personWithPicture()
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    await Promise.all([erase(), erase(), erase()])
    expect(await isDone(userId)).toBe(true)
    const wrong = await rows(`SELECT i.reference_count, count(c.*) AS creations FROM images i
      LEFT JOIN creations c ON i.content_hash IN (c.content_hash, c.clean_hash)
      GROUP BY i.content_hash, i.reference_count HAVING i.reference_count <> count(c.*)`)
    expect(wrong).toEqual([])
  })

  it('takes back what waits in the queue and waits for what is being drawn', async () => {
    const { userId, cookie } = await privacy.register()
    const first = await privacy.studio.placeOne(userId)
    await database.owner.call(
      'test_running',
      `UPDATE generations SET status = 'running', started_at = $2, deadline_at = $2::timestamptz + interval '5 minutes',
        lease_until = $2::timestamptz + interval '1 minute', lease_token = gen_random_uuid() WHERE user_id = $1`,
      [userId, privacy.studio.clock.now()],
    )
    const second = await privacy.studio.placeOne(userId)
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    expect(await erase()).toBe(0)
    expect((await privacy.studio.job(userId, second)).status).toBe('canceled')
    expect((await privacy.studio.job(userId, first)).status).toBe('running')
    await privacy.studio.workOff()
    expect(await erase()).toBe(1)
    expect(await count('creations', userId)).toBe(0)
    await expectBooksRight()
  })

  it('of one account that fails does not hold up another', async () => {
    const unlucky = await privacy.register()
    const lucky = await privacy.register()
    for (const { cookie } of [unlucky, lucky]) await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    const picky: PersonalData = {
      name: 'picky',
      async *exportFiles() {
        yield* []
      },
      erase: async (userId) => {
        if (userId === unlucky.userId) throw new Error('broken')
        return 'done'
      },
    }
    await expect(erase([picky])).rejects.toThrow('broken')
    expect(await isDone(lucky.userId)).toBe(true)
    expect(await isDone(unlucky.userId)).toBe(false)
    expect(await erase()).toBe(1)
  })

  it('is itself forgotten, with what was agreed to, a year later [NF-7]', async () => {
    const { userId, cookie } = await privacy.register({ consents: { noticeVersion: 'x' } })
    await ask(cookie)
    privacy.studio.clock.advance(keptDays.erasureGrace * dayMs)
    await erase()
    await sweepRecords(privacy.services, unaborted)
    expect(await count('consents', userId)).toBe(1)
    privacy.studio.clock.advance((keptDays.consentsAfterErasure + 1) * dayMs)
    await sweepRecords(privacy.services, unaborted)
    expect(await count('consents', userId)).toBe(0)
    expect(await count('erasures', userId)).toBe(0)
  })
})
