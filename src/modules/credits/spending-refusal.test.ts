// What a refused hold says to the person who ordered.
import { expect, it } from 'vitest'
import { spendingRefusal } from './spending-refusal.ts'

it('too few credits say how many are missing [CR-3]', () => {
  const refusal = spendingRefusal('RG402', '{"missing": 150, "available": 50, "debt": 0}')
  expect(refusal).toMatchObject({
    code: 'insufficient_credits',
    detail: 'You need 1.5 more credits for this. Add credits or choose a smaller size.',
    extra: { missing: 1.5 },
  })
})

it('a debt is named as what stands in the way [CR-1]', () => {
  const refusal = spendingRefusal('RG402', '{"missing": 500, "available": 0, "debt": 400}')
  expect(refusal).toMatchObject({
    code: 'insufficient_credits',
    detail: 'A returned payment left 4 credits to pay back. Add credits to go on.',
    extra: { missing: 5 },
  })
})

it('a frozen wallet is forbidden, and any other state is not ours [CR-1]', () => {
  expect(spendingRefusal('RG409', null)?.code).toBe('forbidden')
  expect(spendingRefusal('RG422', null)).toBeNull()
  expect(spendingRefusal('23505', null)).toBeNull()
})
