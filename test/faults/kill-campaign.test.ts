// The short form of `npm run campaign`: what is killed is chosen by the seed in the title.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database.ts'
import { randomNumbers, testSeed } from '../random.ts'
import { runClocks } from './campaign/clocks.ts'
import { canMount, runDisk } from './campaign/disk.ts'
import { runKills } from './campaign/kills.ts'
import { runNetwork } from './campaign/network.ts'

const kills = 40
const generations = 2000

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db?.close())

describe('kill -9', () => {
  it(`${kills} times of web and worker during ${generations} generations loses no credit and pays nothing twice (seed ${testSeed}) [NF-8] [PR-3] [CR-1] [CR-5]`, {
    timeout: 1_500_000,
  }, async () => {
    const random = randomNumbers(testSeed)
    const outcome = await runKills({ databaseUrl: db.url, owner: db.owner, kills, generations, random })
    expect(outcome.wrong).toEqual([])
    expect((outcome.faults.web ?? 0) + (outcome.faults.worker ?? 0)).toBe(kills)
    process.stdout.write(`kill campaign, seed ${testSeed}: ${JSON.stringify(outcome)}\n`)
  })
})

describe('beside kills', () => {
  let other: TestDatabase
  let third: TestDatabase
  beforeAll(async () => {
    other = await testDatabase()
    third = await testDatabase()
  })
  afterAll(async () => {
    await other?.close()
    await third?.close()
  })

  it(`a slow, stuttering, cut and dead line to PostgreSQL loses no order and stops no process (seed ${testSeed}) [NF-8] [PR-3] [CR-1] [CR-5]`, {
    timeout: 600_000,
  }, async () => {
    const random = randomNumbers(testSeed)
    const outcome = await runNetwork({ databaseUrl: other.url, owner: other.owner, generations: 120, random })
    expect(outcome.wrong).toEqual([])
    expect(Object.keys(outcome.faults).sort()).toEqual(['cut', 'dead', 'slow', 'throttled'])
  })

  it(`clocks that jump for hours, each process its own, lose no credit (seed ${testSeed}) [NF-8] [PR-3] [CR-1] [CR-5]`, {
    timeout: 600_000,
  }, async () => {
    const random = randomNumbers(testSeed)
    const outcome = await runClocks({ databaseUrl: third.url, owner: third.owner, generations: 120, random })
    expect(outcome.wrong).toEqual([])
    expect(outcome.faults.jumps).toBeGreaterThan(3)
  })

  // Only root may mount a small disk.
  it.runIf(canMount())(
    `a full disk under the pictures gives credits back, and room again is used (seed ${testSeed}) [NF-8] [CR-1] [CR-5]`,
    {
      timeout: 600_000,
    },
    async () => {
      const outcome = await runDisk({ of: 'pictures', generations: 60, random: randomNumbers(testSeed) })
      expect(outcome.wrong).toEqual([])
    },
  )
})
