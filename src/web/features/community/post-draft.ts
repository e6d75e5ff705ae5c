// What somebody writes beside a picture before others see it, and what is suggested for it. Pure; must know nothing of React.
import { postTagMaxLength, postTagsMax } from '#contract/post-limits.ts'
import type { PostDetail, RemixPermission, Visibility } from '#contract/posts.ts'
import type { CreationDetail } from '#contract/studio.ts'

export interface PostDraft {
  title: string
  /** '' while none is chosen. */
  categoryId: string
  tags: readonly string[]
  visibility: Visibility
  remix: RemixPermission
}

const longestSuggestion = 60
// A first clause of two words says too little to be a title.
const shortestClause = 18

/** The first clause of the prompt, cut at a word; '' when there is nothing to take. */
export function suggestTitle(prompt: string): string {
  const text = prompt
    .replace(/["“”„«»]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const [sentence = ''] = text.split(/[.!?।;:\n]\s/, 1)
  const comma = sentence.indexOf(',', shortestClause)
  const clause = (comma > 0 ? sentence.slice(0, comma) : sentence).replace(/[.!?।;:,\s]+$/, '')
  const letters = [...clause]
  const cut = letters.length <= longestSuggestion ? clause : atWord(letters.slice(0, longestSuggestion).join(''))
  const [first = '', ...others] = [...cut]
  return first.toLocaleUpperCase() + others.join('')
}

function atWord(text: string): string {
  const end = text.lastIndexOf(' ')
  return (end > shortestClause ? text.slice(0, end) : text).replace(/[,\s]+$/, '')
}

const sameTag = (one: string, other: string) => one.toLocaleLowerCase() === other.toLocaleLowerCase()

/** The list with the tags of that text, which may be several with commas between; never twice, never more than fit. */
export function addTags(tags: readonly string[], text: string): readonly string[] {
  const known = [...tags]
  for (const part of text.split(/[,\n]/)) {
    const tag = [
      ...part
        .replace(/^[#\s]+/, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ]
      .slice(0, postTagMaxLength)
      .join('')
    if (tag !== '' && known.length < postTagsMax && !known.some((other) => sameTag(other, tag))) known.push(tag)
  }
  return known
}

export function removeTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((other) => !sameTag(other, tag))
}

/** What the picture itself is tagged with, in the reader's language, without those that are taken. */
export function suggestTags(
  creation: Pick<CreationDetail, 'tags'>,
  locale: 'en' | 'hi',
  taken: readonly string[],
): string[] {
  return creation.tags.map((tag) => tag[locale]).filter((name) => !taken.some((tag) => sameTag(tag, name)))
}

interface Beginning {
  creation: Pick<CreationDetail, 'prompt' | 'tags' | 'isPromptSealed'>
  /** Of the template it was made with. */
  categoryId: string | undefined
  locale: 'en' | 'hi'
}

// More than the first few say little about a picture, and everybody is free to add them.
const tagsAtFirst = 4

export function beginDraft({ creation, categoryId, locale }: Beginning): PostDraft {
  return {
    title: suggestTitle(creation.prompt),
    categoryId: categoryId ?? '',
    tags: suggestTags(creation, locale, []).slice(0, tagsAtFirst),
    visibility: 'public',
    // What came of somebody's sealed prompt is not its owner's to open.
    remix: creation.isPromptSealed ? 'sealed' : 'open',
  }
}

export function draftOf(post: PostDetail): PostDraft {
  const { title, category, tags, visibility, remix } = post
  return { title, categoryId: category.id, tags, visibility, remix }
}

/** Only what differs; null when nothing does. */
export function changesOf(post: PostDetail, draft: PostDraft) {
  const known = draftOf(post)
  const title = draft.title.trim()
  const isSame = JSON.stringify(known.tags) === JSON.stringify(draft.tags)
  const changes = {
    ...(title === known.title ? {} : { title }),
    ...(draft.categoryId === known.categoryId ? {} : { categoryId: draft.categoryId }),
    ...(isSame ? {} : { tags: [...draft.tags] }),
    ...(draft.visibility === known.visibility ? {} : { visibility: draft.visibility }),
    ...(draft.remix === known.remix ? {} : { remix: draft.remix }),
  }
  return Object.keys(changes).length === 0 ? null : changes
}
