// The content policy once more, on everything that a post says: title, tags, what was drawn and the words on it.
import type { Design } from '#contract/design.ts'
import { checkPolicy } from '#modules/policy/index.ts'
import { wordsOf } from '#modules/studio/index.ts'
import { Refusal } from '#platform/refusal.ts'

export interface PostWords {
  title: string
  tags: readonly string[]
}

/** Throws content_policy_violation with the phrase at fault and the field that holds it. */
export function refuseUnwantedWords({ title, tags }: PostWords): void {
  refuse('title', title)
  for (const [place, tag] of tags.entries()) refuse(`tags.${place}`, tag)
  // They are read together.
  refuse('tags', [title, ...tags].join(' '))
}

/** Without a rewrite: what the policy proposes describes a picture, and this is its name. */
function refuse(field: string, text: string): void {
  const verdict = checkPolicy(text)
  if (verdict.allowed) return
  const message = `“${verdict.phrase}” is not allowed in a title or a tag. Please choose other words.`
  throw new Refusal('content_policy_violation', message, { phrase: verdict.phrase, fields: [{ field, message }] })
}

export interface DrawnText {
  prompt: string
  is_prompt_sealed: boolean
  design: Design | null
}

/** The same for the picture itself: a list of today may forbid what was drawn last month. Quotes nothing of a sealed text. */
export function refuseUnwantedPicture({ prompt, is_prompt_sealed, design }: DrawnText): void {
  for (const text of [prompt, wordsOf(design).join(' ')]) {
    const verdict = checkPolicy(text)
    if (verdict.allowed) continue
    if (is_prompt_sealed) throw new Refusal('content_policy_violation', 'This picture cannot be published.')
    const detail = `This picture was made with “${verdict.phrase}”, which is not allowed in the community.`
    throw new Refusal('content_policy_violation', detail, { phrase: verdict.phrase })
  }
}
