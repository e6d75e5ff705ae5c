// What a person is told to do next.
import { expect, it } from 'vitest'
import { nextStep } from './next-step.ts'

it.each([
  ['a newcomer', { hasDraft: false, creations: 0, credits: 3, price: 1 }, 'first_picture'],
  ['a newcomer who has typed something', { hasDraft: true, creations: 0, credits: 3, price: 1 }, 'finish_draft'],
  ['somebody with pictures', { hasDraft: false, creations: 7, credits: 1, price: 1 }, 'use_template'],
  ['somebody with pictures and a draft', { hasDraft: true, creations: 7, credits: 1, price: 1 }, 'finish_draft'],
  ['somebody who cannot pay', { hasDraft: true, creations: 7, credits: 0.5, price: 1 }, 'out_of_credits'],
  [
    'somebody while prices are not known',
    { hasDraft: false, creations: 0, credits: 0, price: undefined },
    'first_picture',
  ],
])('%s is shown the step that helps [NF-2]', (_who, situation, step) => {
  expect(nextStep(situation)).toBe(step)
})
