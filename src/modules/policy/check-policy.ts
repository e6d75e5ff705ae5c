// The local content policy: says whether a text may be drawn and, if not, which words are at fault and what would pass. No network.
import { promptMaxLength } from '#contract/picture-options.ts'
import { assert } from '#platform/assert.ts'
import { findViolation, type Violation } from './find-violation.ts'
import type { Wording } from './rules.ts'

export type PolicyVerdict =
  | { allowed: true }
  | {
      allowed: false
      /** The words at fault as they stand in the text, at most 120 characters. */
      phrase: string
      /** A text that passes: the same with other words, or another idea where nothing of it can stay. */
      rewrite: string
      /** Name of the rule, for logs and for the content policy page. */
      rule: string
    }

const phraseMaxLength = 120
/** Phrases replaced one after the other before the whole text is given up. */
const maxReplacements = 5

/** Any text; time grows with its length. A list cannot catch everything: engines and moderators stand behind it. */
export function checkPolicy(text: string): PolicyVerdict {
  const violation = findViolation(text)
  if (violation === null) return { allowed: true }
  const phrase = text.slice(violation.start, violation.end)
  return {
    allowed: false,
    phrase: phrase.length <= phraseMaxLength ? phrase : `${[...phrase].slice(0, phraseMaxLength - 1).join('')}…`,
    rewrite: rewrite(text, violation),
    rule: violation.rule.name,
  }
}

function rewrite(text: string, first: Violation): string {
  const inScript = (wording: Wording) => (/\p{Script=Devanagari}/u.test(text) ? wording.hi : wording.en)
  let current = text
  let violation: Violation | null = first
  for (let round = 0; violation !== null && round < maxReplacements; round++) {
    const { instead } = violation.rule
    const rest = `${current.slice(0, violation.start)} ${current.slice(violation.end)}`
    // Nothing left to put the new words into.
    if (!('phrase' in instead) || !/\p{L}{2}/u.test(rest)) break
    current = `${current.slice(0, violation.start)}${inScript(instead.phrase)}${current.slice(violation.end)}`
    violation = findViolation(current)
  }
  if (violation === null && current.length <= promptMaxLength) return current.trim()
  const other = inScript((violation ?? first).rule.instead.text)
  assert(findViolation(other) === null, 'a suggested text breaks the policy itself')
  return other
}
