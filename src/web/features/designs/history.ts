// Undo and redo of a design. Pure; steps of one gesture or of one word being typed count as one.
import type { Design } from '#contract/design.ts'

export interface History {
  past: readonly Design[]
  present: Design
  future: readonly Design[]
  /** What the last step belongs to; the next step of the same name joins it. Null: nothing joins. */
  gesture: string | null
}

export type HistoryStep =
  | { type: 'change'; design: Design; gesture?: string | null }
  /** Whatever comes next is a step of its own. */
  | { type: 'settle' }
  | { type: 'undo' }
  | { type: 'redo' }

const longest = 100

export const startHistory = (present: Design): History => ({ past: [], present, future: [], gesture: null })

export function stepHistory(history: History, step: HistoryStep): History {
  const { past, present, future } = history
  switch (step.type) {
    case 'change': {
      if (step.design === present) return history
      const gesture = step.gesture ?? null
      const joins = gesture !== null && gesture === history.gesture
      return { past: joins ? past : [...past, present].slice(-longest), present: step.design, future: [], gesture }
    }
    case 'settle':
      return { ...history, gesture: null }
    case 'undo': {
      const before = past.at(-1)
      if (before === undefined) return history
      return { past: past.slice(0, -1), present: before, future: [present, ...future], gesture: null }
    }
    case 'redo': {
      const [next, ...later] = future
      if (next === undefined) return history
      return { past: [...past, present], present: next, future: later, gesture: null }
    }
    default:
      return step satisfies never
  }
}
