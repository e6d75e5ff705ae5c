// Title and tags as they are kept: one way of writing each, so that a search finds it and a tag is one tag. Pure.
import { postTagMaxLength, postTitleMax } from '#contract/post-limits.ts'
import { postTitleMin, titleTooShort } from '#contract/posts.ts'
import { Refusal } from '#platform/refusal.ts'
import { plainText } from '../plain-text.ts'

const oneLine = (text: string) => plainText(text).replaceAll(/\s+/g, ' ')

/** Throws validation_failed: composed, some letters of Indian scripts are two characters; and what nobody sees is no letter. */
export function titleOf(text: string): string {
  const title = oneLine(text)
  if (title.length < postTitleMin) throw Refusal.field('title', titleTooShort)
  if (title.length > postTitleMax) throw Refusal.field('title', `At most ${postTitleMax} characters.`)
  return title
}

/** Composed, lower case, without a leading #, each once, in the order given. Throws validation_failed. */
export function tagsOf(texts: readonly string[]): string[] {
  const tags = texts.map((text) => oneLine(oneLine(text).toLowerCase().replace(/^#+/, '')))
  const tooLong = tags.findIndex((tag) => tag.length > postTagMaxLength)
  if (tooLong >= 0) throw Refusal.field(`tags.${tooLong}`, `At most ${postTagMaxLength} characters in a tag.`)
  return [...new Set(tags)].filter((tag) => tag !== '')
}
