import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StorageUnavailable } from '#platform/storage/port.ts'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import { memoryStorage } from '../../../test/http.ts'
import { smallPicture } from '../../../test/studio.ts'
import { expectBooksRight, orderAndWorkOff, studioWith } from '../../../test/studio-work.ts'
import type { EnginePicture, PictureEngine, StartInput } from './providers/port.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(async () => {
  await expectBooksRight(db)
  await db.close()
})

const hang = () => new Promise<never>(() => {})
const paid = { isRepeatable: false }

describe('a generation', () => {
  it('is delivered, captured and told to the world together [ST-7] [CR-3] [CR-4]', async () => {
    const studio = studioWith(db, {})
    const { userId, job, wallet } = await orderAndWorkOff(studio)
    expect(job).toMatchObject({ status: 'succeeded', progress: 100, picture: { width: 1024, height: 576 } })
    expect(job.imageId).toMatch(/^img_/)
    expect(wallet).toEqual({ available: 200, held: 0 })
    const events = await db.owner.call<{ name: string }>(
      'events_of',
      'SELECT name FROM events WHERE user_id = $1 ORDER BY name',
      [userId],
    )
    expect(events.map(({ name }) => name)).toEqual(['first_generation_done', 'image_generated'])
    expect(await studio.attempts()).toEqual([{ number: 1, state: 'stored', failure: null }])
  })

  it('is the first of its user once, also when two end at the same moment', async () => {
    const studio = studioWith(db, {})
    const userId = await studio.newUser(1000)
    await studio.place(userId, { variants: 4 })
    await studio.workOff()
    const events = await db.owner.call(
      'firsts',
      "SELECT 1 FROM events WHERE user_id = $1 AND name = 'first_generation_done'",
      [userId],
    )
    expect(events).toHaveLength(1)
  })
})

const garbage: [string, (input: StartInput) => EnginePicture][] = [
  ['text instead of a picture', () => ({ file: Buffer.from('<html>502 Bad Gateway</html>') })],
  ['nothing', () => ({ file: new Uint8Array() })],
  ['a truncated picture', () => ({ file: truncatedPng() })],
  [
    'fewer pixels than it says',
    () => ({ pixels: { data: new Uint8Array(99), width: 64, height: 36, channels: 4, premultiplied: true } }),
  ],
  ['a picture of another shape', () => smallPicture({ width: 512, height: 1024 })],
]

describe('an engine', () => {
  it.each(garbage)('that delivers %s costs nothing: unusable_picture [ST-9]', async (_what, picture) => {
    const studio = studioWith(db, { start: async (input) => ({ type: 'done', picture: picture(input) }) })
    const { job, wallet } = await orderAndWorkOff(studio)
    expect(job.error).toMatchObject({ code: 'unusable_picture', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
  })

  it('that throws is tried three times when that is free, then costs nothing [ST-9]', async () => {
    let calls = 0
    const start = async () => {
      calls += 1
      throw new Error('out of paint')
    }
    const { job, wallet } = await orderAndWorkOff(studioWith(db, { start }))
    expect(calls).toBe(3)
    expect(job.error).toMatchObject({ code: 'provider_unavailable', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
  })

  it('that throws once and then draws is forgiven', async () => {
    let calls = 0
    const start: PictureEngine['start'] = async ({ request }) => {
      calls += 1
      if (calls === 1) throw new Error('out of paint')
      return { type: 'done', picture: smallPicture(request) }
    }
    const studio = studioWith(db, { start })
    const { job } = await orderAndWorkOff(studio)
    expect(job.status).toBe('succeeded')
    expect((await studio.attempts()).map(({ state }) => state)).toEqual(['failed', 'stored'])
  })

  it('that is paid and throws is never called again: outcome_unknown, credits back [PR-3]', async () => {
    let calls = 0
    const start = async () => {
      calls += 1
      throw new Error('socket hang up')
    }
    const studio = studioWith(db, { ...paid, start })
    const { job, wallet } = await orderAndWorkOff(studio)
    expect(calls).toBe(1)
    expect(job.error).toMatchObject({ code: 'outcome_unknown', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
    expect(await studio.attempts()).toEqual([{ number: 1, state: 'unknown', failure: 'lost' }])
  })

  it('that is paid and says it is busy is asked again, since that call certainly did not run [PR-3]', async () => {
    let calls = 0
    const start: PictureEngine['start'] = async ({ request }) => {
      calls += 1
      if (calls < 3) return { type: 'rejected', error: { kind: 'rate_limited' } }
      return { type: 'done', picture: smallPicture(request) }
    }
    const { job } = await orderAndWorkOff(studioWith(db, { ...paid, start }))
    expect({ status: job.status, calls }).toEqual({ status: 'succeeded', calls: 3 })
  })

  it('that hangs is cut off at the deadline: timed_out, credits back [ST-9]', async () => {
    const studio = studioWith(db, { start: hang }, { config: { generationTimeoutSeconds: 1 } })
    const { job, wallet } = await orderAndWorkOff(studio)
    expect(job.error).toMatchObject({ code: 'timed_out', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
  })

  it('that is paid and hangs may have run: outcome_unknown, counted, credits back [PR-3]', async () => {
    const studio = studioWith(db, { ...paid, start: hang }, { config: { generationTimeoutSeconds: 1 } })
    const { job } = await orderAndWorkOff(studio)
    expect(job.error?.code).toBe('outcome_unknown')
    expect(await studio.attempts()).toEqual([{ number: 1, state: 'unknown', failure: 'timed_out' }])
  })

  it('that accepted and never ends is canceled at the deadline', async () => {
    const canceled: unknown[] = []
    const studio = studioWith(
      db,
      {
        ...paid,
        start: async () => ({ type: 'accepted', handle: { version: 1, data: 'job-7' } }),
        resume: async () => ({ type: 'pending', nextPollMs: 50 }),
        cancel: async (handle) => void canceled.push(handle.data),
      },
      { config: { generationTimeoutSeconds: 1 } },
    )
    const { job } = await orderAndWorkOff(studio)
    expect(job.error?.code).toBe('timed_out')
    expect(canceled).toEqual(['job-7'])
  })

  it.each([
    ['content_policy', 'content_policy_violation'],
    ['quota', 'provider_unavailable'],
    ['malformed', 'unusable_picture'],
  ] as const)('that refuses with %s is not asked again: %s [ST-13]', async (kind, code) => {
    let calls = 0
    const start: PictureEngine['start'] = async () => {
      calls += 1
      return { type: 'rejected', error: { kind } }
    }
    const { job, wallet } = await orderAndWorkOff(studioWith(db, { ...paid, start }))
    expect({ code: job.error?.code, calls }).toEqual({ code, calls: 1 })
    expect(wallet).toEqual({ available: 300, held: 0 })
  })

  it('that forgot an accepted job leaves the outcome unknown', async () => {
    const studio = studioWith(db, {
      ...paid,
      start: async () => ({ type: 'accepted', handle: { version: 1, data: 1 } }),
      resume: async () => ({ type: 'gone' }),
    })
    expect((await orderAndWorkOff(studio)).job.error?.code).toBe('outcome_unknown')
  })
})

describe('a store', () => {
  function failingStorage(failures: number) {
    const storage = memoryStorage()
    let left = failures
    return {
      ...storage,
      async put(key: string, bytes: Uint8Array) {
        left -= 1
        if (left >= 0) throw new StorageUnavailable('disk full', undefined)
        await storage.put(key, bytes)
      },
    }
  }

  it('that is away for a moment is tried again without drawing again', async () => {
    let calls = 0
    const start: PictureEngine['start'] = async ({ request }) => {
      calls += 1
      return { type: 'done', picture: smallPicture(request) }
    }
    const { job } = await orderAndWorkOff(studioWith(db, { start }, { storage: failingStorage(2) }))
    expect({ status: job.status, calls }).toEqual({ status: 'succeeded', calls: 1 })
  })

  it('that stays away costs nothing: storage_unavailable [ST-9]', async () => {
    const { job, wallet } = await orderAndWorkOff(studioWith(db, {}, { storage: failingStorage(1000) }))
    expect(job.error).toMatchObject({ code: 'storage_unavailable', creditsUsed: 0 })
    expect(wallet).toEqual({ available: 300, held: 0 })
  })
})

function truncatedPng(): Buffer {
  // A valid signature and header of 1024 x 576, and then nothing.
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000400000002400802000000', 'hex')
  return Buffer.concat([header, Buffer.alloc(40)])
}
