// The audit log and the overview through the console: search, pages, export, state.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditJobs, proveAuditJob } from '#platform/audit/index.ts'
import { publish } from '#platform/events/publish.ts'
import { newId, showId } from '#platform/ids.ts'
import { type Console, openConsole } from '../../../test/console.ts'
import { people } from '../../../test/http.ts'

let console: Console
const asha = showId('user', people.asha.userId)
beforeAll(async () => {
  console = await openConsole()
  for (const credits of [1, 2, 3]) {
    const body = { userId: asha, credits, bucket: 'bonus', reason: `=gift "${credits}", of the shop` }
    await console.post('/api/admin/adjustments', body, { key: newId() })
  }
  await console.post(`/api/admin/users/${asha}/suspend`, { reason: 'spam in names' })
})
afterAll(() => console?.close())

const find = async (query = '') => (await console.get(`/api/admin/audit?${query}`)).json()
const runJob = async (name: string) => {
  const job = auditJobs(console.services).find((one) => one.name === name)
  await job?.handle(null, new AbortController().signal)
}

describe('the audit log', () => {
  it('is read newest first, with the names of today, and in pages without repeats [AD-5]', async () => {
    const { items } = await find()
    expect(items[0]).toMatchObject({
      action: 'users.suspend',
      actor: { name: 'Kabir' },
      subjectKind: 'user',
      subjectId: asha,
      subjectName: 'Asha',
      reason: 'spam in names',
    })
    const first = await find('limit=3')
    const second = await find(`limit=3&cursor=${first.nextCursor}`)
    expect([...first.items, ...second.items]).toEqual(items)
    expect(second.nextCursor).toBeUndefined()
  })

  it('is searched by action, person, words and days [AD-5]', async () => {
    const count = async (query: string) => (await find(query)).items.length
    expect(await count('action=users.suspend')).toBe(1)
    expect(await count(`userId=${asha}`)).toBe(4)
    expect(await count(`userId=${showId('user', newId())}`)).toBe(0)
    expect(await count('userId=nobody')).toBe(0)
    expect(await count(`actorId=${showId('user', people.kabir.userId)}`)).toBe(4)
    expect(await count('q=SPAM')).toBe(1)
    expect(await count('q=%25')).toBe(0)
    expect(await count('from=2026-11-21&until=2026-11-21')).toBe(4)
    expect(await count('from=2026-11-22')).toBe(0)
    expect(await count('until=2026-11-20')).toBe(0)
    for (const wrong of ['action=Robert', 'from=yesterday', 'cursor=x', 'limit=0']) {
      expect((await console.get(`/api/admin/audit?${wrong}`)).statusCode).toBe(400)
    }
  })

  it('is saved as a table that a spreadsheet reads as words and not as formulas [AD-5]', async () => {
    const answer = await console.get('/api/admin/audit.csv?action=users.adjust_credits')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="rangoli-audit.csv"')
    const lines = answer.body.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toContain('Time (UTC),Who,')
    expect(lines[1]).toContain(`"'=gift ""3"", of the shop"`)
    expect((await console.get('/api/admin/audit.csv?from=x')).statusCode).toBe(400)
  })

  it('tells how far it is sealed, and a proof is ordered and found [AD-5]', async () => {
    const state = async () => (await console.get('/api/admin/audit/state')).json()
    expect(await state()).toEqual({ sealed: 0, waiting: 4, isEndSigned: true })
    await runJob('platform.seal_audit')
    const answer = await console.post('/api/admin/audit/proof', {})
    expect([answer.statusCode, console.ordered]).toEqual([202, [proveAuditJob]])
    await runJob(proveAuditJob)
    expect(await state()).toMatchObject({ sealed: 4, waiting: 0, proof: { sealed: 4, breaks: [], isRight: true } })
    expect((await find()).items.map(({ position }: { position: number }) => position)).toEqual([4, 3, 2, 1])
  })
})

describe('the overview', () => {
  it('counts today and seven days of India from events and ledger [AD-1]', async () => {
    const now = console.clock.now()
    const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
    await console.database.app.transaction(async (tx) => {
      const tell = (name: 'user_signed_up' | 'image_generated' | 'generation_failed', occurredAt: Date) =>
        publish(tx, { name, userId: newId(), data: {}, occurredAt })
      await tell('user_signed_up', now)
      await tell('user_signed_up', ago(30))
      await tell('user_signed_up', ago(24 * 8))
      for (const hours of [0, 1, 2]) await tell('image_generated', ago(hours))
      await tell('generation_failed', now)
    })
    const overview = (await console.get('/api/admin/overview')).json()
    expect(overview.today).toMatchObject({ newUsers: 1, pictures: 3, failures: 1, errorRate: 0.25, creditsGranted: 18 })
    expect(overview.week).toMatchObject({ newUsers: 2, creditsSold: 0 })
    expect(overview.days).toHaveLength(7)
    expect(overview.days[6]).toMatchObject({ day: '2026-11-21', pictures: 3 })
    expect(overview.days[0].errorRate).toBeUndefined()
    expect(overview.queue).toEqual({ queued: 0, running: 0, waitingSeconds: 0, unknown: 0 })
    expect((await console.get('/api/admin/stats')).json()).toEqual(overview)
  })
})
