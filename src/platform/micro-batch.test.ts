import { expect, it } from 'vitest'
import { createMicroBatch } from './micro-batch.ts'

const options = { maxItems: 3, maxInFlight: 1, maxWaiting: 5 }

/** A batch that answers when told to. */
function held() {
  const batches: { items: readonly number[]; answer(): void; fail(error: Error): void }[] = []
  const call = createMicroBatch<number, number>(
    (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, answer: () => resolve(items.map((item) => item * 10)), fail: reject })
      }),
    options,
  )
  return { batches, call }
}

it('sends a lone call at once, and shares the next batch among those that came meanwhile, up to its bound', async () => {
  const { batches, call } = held()
  const calls = [1, 2, 3, 4, 5].map(call)
  expect(batches.map(({ items }) => items)).toEqual([[1]])
  batches[0]?.answer()
  expect(await calls[0]).toBe(10)
  await expect.poll(() => batches[1]?.items).toEqual([2, 3, 4])
  batches[1]?.answer()
  await expect.poll(() => batches[2]?.items).toEqual([5])
  batches[2]?.answer()
  expect(await Promise.all(calls)).toEqual([10, 20, 30, 40, 50])
})

it('fails the calls of a failed batch only', async () => {
  const { batches, call } = held()
  const first = call(1)
  const second = call(2)
  batches[0]?.fail(new Error('gone'))
  await expect(first).rejects.toThrow('gone')
  await expect.poll(() => batches.length).toBe(2)
  batches[1]?.answer()
  expect(await second).toBe(20)
})

it('lets one item have an answer of its own', async () => {
  const call = createMicroBatch<number, number>(
    async (items) => items.map((item) => (item === 2 ? Promise.reject(new Error('two')) : item)),
    { ...options, maxInFlight: 2 },
  )
  const [one, two] = await Promise.allSettled([call(1), call(2)])
  expect(one).toMatchObject({ status: 'fulfilled', value: 1 })
  expect(two).toMatchObject({ status: 'rejected', reason: new Error('two') })
})

it('refuses a call when too many wait, and says when to come back', async () => {
  const { batches, call } = held()
  const calls = [1, 2, 3, 4, 5, 6].map(call)
  await expect(call(7)).rejects.toMatchObject({ code: 'unavailable', extra: { retryAfterSeconds: 1 } })
  for (let n = 0; n < 3; n++) {
    await expect.poll(() => batches.length).toBe(n + 1)
    batches[n]?.answer()
  }
  expect(await Promise.all(calls)).toHaveLength(6)
})
