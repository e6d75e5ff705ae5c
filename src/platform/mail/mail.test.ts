import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { testClock } from '../../../test/clock.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { startSilentServer, startSmtp, type TestSmtp } from '../../../test/fakes/smtp.ts'
import { testServices } from '../../../test/http.ts'
import { type BackgroundJobs, startBackgroundJobs } from '../jobs/boss.ts'
import { createEnqueue, type JobSender } from '../jobs/enqueue.ts'
import { createLog } from '../log.ts'
import type { Services } from '../module.ts'
import { deriveSecrets } from '../secrets.ts'
import { listMails, mailJobs, mailTemplate, queueMail, readMail, sendMailAgain } from './index.ts'
import { sweepMails } from './jobs.ts'
import { maxTries, sendMail } from './send-mail.ts'
import { deliverBySmtp } from './smtp.ts'

const welcome = mailTemplate<{ name: string; token: string }>('test.welcome', {
  en: ({ name, token }) => ({
    subject: `Welcome, ${name}`,
    paragraphs: [`Hello ${name}.`, 'Please confirm your address.'],
    button: { label: 'Confirm', path: `/verify-email?token=${token}` },
    closing: 'If this was not you, ignore this message.',
  }),
  hi: ({ name, token }) => ({
    subject: `स्वागत है, ${name}`,
    paragraphs: [`नमस्ते ${name}.`],
    button: { label: 'पुष्टि करें', path: `/verify-email?token=${token}` },
  }),
})

const clock = testClock()
let database: TestDatabase
let smtp: TestSmtp
let counter = 0
const logged: string[] = []
const log = createLog('warn', {}, { write: (line: string) => void logged.push(line) })
const orders: string[] = []

beforeAll(async () => {
  database = await testDatabase()
  smtp = await startSmtp()
})
afterAll(async () => {
  await smtp.close()
  await database.close()
})
beforeEach(() => {
  smtp.received.length = 0
  smtp.next.length = 0
  logged.length = 0
  orders.length = 0
})

const enqueue: Services['enqueue'] = async (_tx, _name, data) => {
  if ('mailId' in data) orders.push(String(data.mailId))
}
const services = (over: Partial<Services['config']> = {}) =>
  testServices({
    db: database.app,
    clock,
    log,
    enqueue,
    config: {
      smtpUrl: smtp.url,
      mailFrom: 'Rangoli <hello@example.in>',
      publicUrl: 'https://rangoli.example',
      ...over,
    },
  })

/** Queues one about a new entity and returns its id. */
async function queue(over: { name?: string; locale?: 'en' | 'hi'; entityId?: string; to?: string } = {}) {
  const { name = 'Asha', locale = 'en', entityId = `entity-${++counter}`, to = 'asha@example.in' } = over
  const order = { template: welcome, entityId, to, locale, values: { name, token: 'secret-token' } }
  await database.app.transaction((tx) => queueMail(services(), tx, order))
  return orders.at(-1) ?? ''
}

const send = (mailId: string, over: Partial<Services['config']> = {}) => sendMail(services(over), { mailId })
const state = async (mailId: string) => (await readMail(services(), mailId))?.state

describe('queueing', () => {
  it('asked twice about the same thing keeps and sends one message [PR-6]', async () => {
    const first = await queue({ entityId: 'same' })
    await queue({ entityId: 'same', name: 'Another' })
    expect(orders).toEqual([first])
  })

  it('leaves nothing behind when the transaction fails', async () => {
    const before = (await listMails(services(), { limit: 100 })).items.length
    const order = { template: welcome, entityId: 'undone', to: 'a@b.in', locale: 'en' as const }
    const failing = database.app.transaction(async (tx) => {
      await queueMail(services(), tx, { ...order, values: { name: 'A', token: 't' } })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect((await listMails(services(), { limit: 100 })).items).toHaveLength(before)
  })

  it.each(['a@b.in, c@d.in', 'a@b.in\r\nBcc: c@d.in', 'Asha <a@b.in>', 'nobody', ''])(
    'refuses %j, which is not one bare address',
    async (to) => {
      await expect(queue({ to })).rejects.toThrow('one bare address')
    },
  )

  it('refuses a button that leads away', async () => {
    const away = mailTemplate<null>('test.away', {
      en: () => ({ subject: 's', paragraphs: [], button: { label: 'l', path: '//evil.example' } }),
      hi: () => ({ subject: 's', paragraphs: [] }),
    })
    const order = { template: away, entityId: '1', to: 'a@b.in', locale: 'en' as const, values: null }
    await expect(database.app.transaction((tx) => queueMail(services(), tx, order))).rejects.toThrow('page of ours')
  })

  it('stores links so that the database alone does not open them [NF-6]', async () => {
    const id = await queue()
    const rows = await database.owner.call('test_raw', 'SELECT * FROM mails WHERE id = $1', [id])
    const bytes = rows[0]?.content
    expect(JSON.stringify(rows) + (bytes instanceof Buffer ? bytes.toString('latin1') : '')).not.toContain(
      'secret-token',
    )
    const other = { ...services(), secrets: deriveSecrets('another master secret of thirty-two') }
    expect((await readMail(other, id))?.text).toBeNull()
    await sendMail(other, { mailId: id })
    expect(await state(id)).toBe('failed')
  })
})

describe('sending', () => {
  it('reaches the server as text and HTML with a stable id, and then forgets the links [PR-6]', async () => {
    const id = await queue()
    await send(id)
    const [mail] = smtp.received
    expect(mail).toMatchObject({ to: ['asha@example.in'], from: 'hello@example.in' })
    expect(mail?.raw).toContain(`Message-ID: <${id}@rangoli.example>`)
    expect(mail?.raw).toContain('Subject: Welcome, Asha')
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated')
    expect(mail?.raw).toContain('text/plain')
    expect(mail?.raw).toContain('text/html')
    expect(mail?.raw.replace(/=\r\n/g, '')).toContain('https://rangoli.example/verify-email?token')
    expect(await readMail(services(), id)).toMatchObject({ state: 'sent', text: null, attempts: 1 })
  })

  it('a second job for a sent message sends nothing', async () => {
    const id = await queue()
    await send(id)
    await send(id)
    expect(smtp.received).toHaveLength(1)
  })

  it('twice at the same moment sends once', async () => {
    const id = await queue()
    const outcomes = await Promise.allSettled([send(id), send(id), send(id)])
    expect(smtp.received).toHaveLength(1)
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1)
    expect(await state(id)).toBe('sent')
  })

  it('what one may do without says how to stop it: to people below, to mail programs in the header [PR-6, CO-8]', async () => {
    const stop = { label: 'No more of these', page: '/unsubscribe#tok', oneClick: '/unsubscribe/tok' }
    const write = () => ({ subject: 'News', paragraphs: ['Hello'], stop })
    const news = mailTemplate<null>('test.news', { en: write, hi: write })
    const order = { template: news, entityId: 'news', to: 'a@b.in', locale: 'en' as const, values: null }
    await database.app.transaction((tx) => queueMail(services(), tx, order))
    await send(orders.at(-1) ?? '')
    const raw = smtp.received[0]?.raw.replace(/=\r\n/g, '') ?? ''
    expect(raw).toContain('List-Unsubscribe: <https://rangoli.example/unsubscribe/tok>')
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(raw).toContain('No more of these:')
    expect(raw).toContain('https://rangoli.example/unsubscribe#tok')
    await send(await queue())
    expect(smtp.received[1]?.raw).not.toContain('List-Unsubscribe')
  })

  it('a Hindi message arrives whole', async () => {
    await send(await queue({ locale: 'hi', name: 'आशा' }))
    const raw = smtp.received[0]?.raw ?? ''
    const encoded = [...raw.matchAll(/=\?UTF-8\?(B|Q)\?([^?]*)\?=/gi)]
      .map(([, how, text = '']) =>
        how === 'B'
          ? Buffer.from(text, 'base64')
          : Buffer.from(
              text
                .replace(/_/g, ' ')
                .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
              'latin1',
            ),
      )
      .map((bytes) => bytes.toString('utf8'))
      .join('')
    expect(encoded).toBe('स्वागत है, आशा')
  })

  it('a name with a line end makes no header, and markup in it stays text', async () => {
    await send(await queue({ name: 'A\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>' }))
    const raw = smtp.received[0]?.raw ?? ''
    const [headers = ''] = raw.split('\r\n\r\n')
    expect(headers).not.toMatch(/^Bcc:/im)
    expect(smtp.received[0]?.to).toEqual(['asha@example.in'])
    const html = raw.slice(raw.indexOf('text/html')).replace(/=\r\n/g, '')
    expect(html).not.toContain('<script>')
    expect(html).toContain('&lt;script&gt;')
  })
})

describe('a server that', () => {
  it.each([
    ['greylists', { at: 'recipient', code: 451 }],
    ['is out of space', { at: 'data', code: 452 }],
    ['closes the line in the middle', 'cut before the answer'],
  ] as const)('%s gets the message at the next try', async (_what, mood) => {
    const id = await queue()
    smtp.next.push(mood)
    await expect(send(id)).rejects.toThrow('mail not sent')
    expect(await readMail(services(), id)).toMatchObject({ state: 'queued', attempts: 1 })
    await send(id)
    expect(smtp.received).toHaveLength(1)
    expect(await state(id)).toBe('sent')
  })

  it.each([
    ['the recipient', { at: 'recipient', code: 550 }],
    ['the message', { at: 'data', code: 554 }],
  ] as const)('refuses %s for good is not asked again, and the console says why', async (_what, mood) => {
    const id = await queue()
    smtp.next.push(mood)
    await send(id)
    const mail = await readMail(services(), id)
    expect(mail).toMatchObject({ state: 'failed' })
    expect(mail?.last_problem).toContain(String(mood.code))
    expect(mail?.text).toContain('/verify-email?token=secret-token')
  })

  it('says yes and is not heard gets a copy with the same id', async () => {
    const id = await queue()
    smtp.next.push('cut after the answer')
    await expect(send(id)).rejects.toThrow('mail not sent')
    await send(id)
    const ids = smtp.received.map(({ raw }) => /Message-ID: (.*)/.exec(raw)?.[1])
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  it('never answers is left after the bound of silence', async () => {
    const silent = await startSilentServer()
    const mail = { messageId: 'x@y', to: 'a@b.in', subject: 's', text: 't', html: 'h', date: clock.now() }
    const limits = { connectMs: 200, greetingMs: 200, silenceMs: 200 }
    const settings = { smtpUrl: silent.url, mailFrom: 'x@y.in' }
    const answer = await deliverBySmtp(settings, mail, AbortSignal.timeout(30_000), limits)
    expect(answer).toMatchObject({ kind: 'try-again' })
    const cut = await deliverBySmtp(settings, mail, AbortSignal.timeout(50))
    expect(cut).toMatchObject({ kind: 'try-again' })
    await silent.close()
  })

  it('is not there is tried a bounded number of times, then the message is given up and said', async () => {
    const id = await queue()
    const gone = { smtpUrl: 'smtp://127.0.0.1:1' }
    for (let attempt = 1; attempt < maxTries; attempt++) await expect(send(id, gone)).rejects.toThrow('mail not sent')
    await send(id, gone)
    expect(await readMail(services(), id)).toMatchObject({ state: 'failed', attempts: maxTries })
    expect(logged.join('')).toContain('mail given up')
    expect(logged.join('')).not.toMatch(/secret-token|asha@example/)
  })
})

describe('without a server', () => {
  it('the message is kept, readable for the console, and sent when asked again [PR-6]', async () => {
    const id = await queue()
    await send(id, { smtpUrl: undefined, mode: 'production' })
    const kept = await readMail(services(), id)
    expect(kept?.state).toBe('kept')
    expect(kept?.text).toContain('Hello Asha.')
    expect(kept?.text).toContain('https://rangoli.example/verify-email?token=secret-token')
    expect(logged).toEqual([])
    expect(await sendMailAgain(services(), { mailId: id, alongside: async () => undefined })).toBe(true)
    await send(id)
    expect(smtp.received).toHaveLength(1)
    expect(await sendMailAgain(services(), { mailId: id, alongside: async () => undefined })).toBe(false)
  })

  it('the link is logged in local mode, and in no other', async () => {
    await send(await queue(), { smtpUrl: undefined, mode: 'local' })
    expect(logged.join('')).toContain('https://rangoli.example/verify-email?token=secret-token')
    expect(logged.join('')).not.toContain('asha@example.in')
  })
})

describe('the outbox', () => {
  it('is listed newest first in pages, of all or of one state', async () => {
    for (let i = 0; i < 5; i++) await send(await queue(), { smtpUrl: undefined, mode: 'production' })
    const seen: string[] = []
    let beforeId: string | undefined
    for (let page = 0; page < 50; page++) {
      const { items, nextBeforeId } = await listMails(services(), { state: 'kept', limit: 2, beforeId })
      seen.push(...items.map(({ id }) => id))
      expect(items.every(({ state: each }) => each === 'kept')).toBe(true)
      beforeId = nextBeforeId
      if (beforeId === undefined) break
    }
    expect(seen.length).toBeGreaterThanOrEqual(5)
    expect(seen).toEqual([...new Set(seen)].sort().reverse())
    expect((await listMails(services(), { limit: 5000 })).items.length).toBeLessThanOrEqual(100)
  })

  it('forgets every message after 30 days, and gives up what no job comes for [NF-7]', async () => {
    const forgotten = await queue()
    clock.advance(3 * 86_400_000)
    await sweepMails(services(), new AbortController().signal)
    expect(await state(forgotten)).toBe('failed')
    clock.advance(28 * 86_400_000)
    const young = await queue()
    await sweepMails(services(), new AbortController().signal)
    expect((await listMails(services(), { limit: 100 })).items.map(({ id }) => id)).toEqual([young])
  })
})

describe('the job', () => {
  let jobs: BackgroundJobs
  let sender: JobSender
  beforeAll(async () => {
    sender = await createEnqueue({ db: database.app, log })
    const definitions = mailJobs(services())
    await sender.declare(definitions)
    jobs = await startBackgroundJobs({ url: database.url, definitions, log })
  })
  afterAll(async () => {
    await jobs.stop()
    await sender.stop()
  })

  it('goes out with the transaction and tries again by itself [PR-6]', async () => {
    smtp.next.push({ at: 'recipient', code: 451 })
    const order = { template: welcome, entityId: 'by job', to: 'asha@example.in', locale: 'en' as const }
    await database.app.transaction((tx) =>
      queueMail({ ...services(), enqueue: sender.enqueue }, tx, { ...order, values: { name: 'Asha', token: 't' } }),
    )
    await vi.waitFor(() => expect(smtp.received).toHaveLength(1), { timeout: 40_000, interval: 100 })
  })
})
