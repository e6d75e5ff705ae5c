// What every part of the campaign does beside its faults: people order, it is counted what ended how, and the ledger is proven.
import { verifyLedger } from '../../../src/modules/credits/verify-ledger.ts'
import { rewardsLedgerChecks } from '../../../src/modules/rewards/ledger-checks.sql.ts'
import { studioLedgerChecks } from '../../../src/modules/studio/ledger-checks.sql.ts'
import type { Database } from '../../../src/platform/db/database.ts'
import type { CountingServer } from '../../fakes/counting-engine.ts'
import { orderUntilAnswered, type Person } from '../people.ts'
import { countUnheard, findWrongReuses } from './reuses.ts'

/** Orders sent at the same moment. */
const senders = 6
/** The work between two faults is done in about a second; a loaded machine gets patience, a stuck one does not. */
const stuckAfterMs = 180_000

export interface Outcome {
  part: string
  generations: number
  faults: Record<string, number>
  delivered: number
  /** Why the others ended without a picture. */
  failures: Record<string, number>
  engineCalls: number
  /** Everything that should not be; empty is what is wanted. */
  wrong: string[]
  seconds: number
}

/** Null while the database does not answer. */
export async function countByStatus(owner: Database): Promise<Record<string, number> | null> {
  const text = 'SELECT status, count(*) AS jobs FROM generations GROUP BY status'
  const rows = await owner.call<{ status: string; jobs: number }>('by_status', text, []).catch(() => null)
  return rows === null ? null : Object.fromEntries(rows.map(({ status, jobs }) => [status, jobs]))
}

export async function countEnded(owner: Database): Promise<number> {
  const counts = await countByStatus(owner)
  return (counts?.succeeded ?? 0) + (counts?.failed ?? 0)
}

export async function until(owner: Database, isSo: () => Promise<boolean>): Promise<void> {
  const endMs = performance.now() + stuckAfterMs
  while (!(await isSo())) {
    if (performance.now() > endMs) throw new Error(`stuck: ${JSON.stringify(await countByStatus(owner))}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

export interface OrderPlan {
  people: readonly Person[]
  /** Half of the orders are made from one of them. */
  posts: readonly string[]
  urls: readonly string[]
  generations: number
  random: () => number
  /** After each order of a sender, so that faults find people at it. */
  pauseMs?: number
}

/** Sends orders until so many pictures are accepted. Returns all job ids. */
export async function orderAll({
  people,
  posts,
  urls,
  generations,
  random,
  pauseMs = 0,
}: OrderPlan): Promise<string[]> {
  const jobIds: string[] = []
  let left = generations
  const sendSome = async () => {
    while (left > 0) {
      const wished = ([1, 2, 4] as const)[Math.floor(random() * 3)] ?? 1
      const variants = left >= wished ? wished : 1
      left -= variants
      const person = people[Math.floor(random() * people.length)]
      if (!person) throw new Error('nobody to order')
      const remixOf = random() < 0.5 ? posts[Math.floor(random() * posts.length)] : undefined
      jobIds.push(...(await orderUntilAnswered(person, urls, { variants, remixOf })).jobIds)
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  await Promise.all(Array.from({ length: senders }, sendSome))
  return jobIds
}

export interface Judged {
  part: string
  owner: Database
  engine: CountingServer
  accepted: readonly string[]
  generations: number
  faults: Record<string, number>
  /** Failures that this part may cause; each must have cost nothing, which the ledger proves. */
  mayFail: readonly string[]
  startedAtMs: number
}

/** The proof, and every other way in which something could have gone wrong. */
export async function judge(judged: Judged): Promise<Outcome> {
  const { part, owner, engine, accepted, generations, faults, mayFail, startedAtMs } = judged
  const wrong: string[] = []
  const expect = (isRight: boolean, what: string) => isRight || wrong.push(what)
  const text = "SELECT failure, count(*) AS jobs FROM generations WHERE status = 'failed' GROUP BY failure"
  const rows = await owner.call<{ failure: string; jobs: number }>('failures', text, [])
  const failures = Object.fromEntries(rows.map(({ failure, jobs }) => [failure, jobs]))
  const delivered = (await countByStatus(owner))?.succeeded ?? 0
  const failed = rows.reduce((sum, { jobs }) => sum + jobs, 0)
  expect(new Set(accepted).size === generations, `${new Set(accepted).size} different jobs were accepted`)
  expect(delivered + failed === generations, `${delivered + failed} of ${generations} ended`)
  for (const { failure, jobs } of rows) expect(mayFail.includes(failure), `${jobs} failed with ${failure}`)
  const paidTwice = [...engine.calls.values()].filter((calls) => calls !== 1).length
  expect(paidTwice === 0, `${paidTwice} tries were sent to the engine more than once`)
  expect(engine.calls.size >= delivered, `${engine.calls.size} engine calls for ${delivered} pictures`)
  const published = await owner.call<{ events: number }>(
    'published',
    "SELECT count(*) AS events FROM events WHERE name = 'image_generated'",
    [],
  )
  expect(published[0]?.events === delivered, `${published[0]?.events} events for ${delivered} pictures`)
  await until(owner, async () => (await countUnheard(owner)) === 0)
  wrong.push(...(await findWrongReuses(owner)))
  const proof = await verifyLedger(owner, [...studioLedgerChecks, ...rewardsLedgerChecks])
  for (const { name, differences } of proof.checks) expect(differences === 0, `ledger: ${name}: ${differences}`)
  const seconds = Math.round((performance.now() - startedAtMs) / 1000)
  return { part, generations, faults, delivered, failures, engineCalls: engine.calls.size, wrong, seconds }
}
