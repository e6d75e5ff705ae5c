// What is suggested for a post, what is sent of it, and where a fault stands.
import { describe, expect, it } from 'vitest'
import { postTagMaxLength, postTagsMax, postTitleMax } from '#contract/post-limits.ts'
import type { PostDetail } from '#contract/posts.ts'
import { numberedPost } from './feed/numbered-post.fixture.ts'
import { addTags, beginDraft, changesOf, draftOf, removeTag, suggestTags, suggestTitle } from './post-draft.ts'

describe('a suggested title [CO-1]', () => {
  it.each([
    ['diwali lamps on a dark blue night for "Asha Sweets"', 'Diwali lamps on a dark blue night for Asha Sweets'],
    ['A plate of laddoos from above, festive light, 4k', 'A plate of laddoos from above'],
    ['Sunrise over hills. Soft lilac. No people', 'Sunrise over hills'],
    ['दिवाली की रात में दीयों की कतार। गेंदे के फूल', 'दिवाली की रात में दीयों की कतार'],
    ['  ', ''],
  ])('of %j is its first clause', (prompt, title) => {
    expect(suggestTitle(prompt)).toBe(title)
  })

  it('is cut at a word and fits into the form', () => {
    const title = suggestTitle('word '.repeat(80))
    expect(title.endsWith('word')).toBe(true)
    expect([...title].length).toBeLessThanOrEqual(60)
    expect([...suggestTitle('त'.repeat(500))].length).toBeLessThanOrEqual(postTitleMax)
  })
})

describe('tags [CO-1, ST-12]', () => {
  it('are added once, whatever the case, without marks and as many as fit', () => {
    expect(addTags(['Diwali'], '#diwali,  lamp  light ,, Holi')).toEqual(['Diwali', 'lamp light', 'Holi'])
    expect(addTags([], Array.from({ length: 20 }, (_, index) => `tag ${index}`).join(','))).toHaveLength(postTagsMax)
    expect(addTags([], 'x'.repeat(100))).toEqual(['x'.repeat(postTagMaxLength)])
    expect(removeTag(['Diwali', 'Holi'], 'diwali')).toEqual(['Holi'])
  })

  it('are suggested in the language of the reader, without those that are taken', () => {
    const tags = [
      { key: 'diwali', en: 'Diwali', hi: 'दिवाली' },
      { key: 'poster', en: 'Poster', hi: 'पोस्टर' },
    ]
    expect(suggestTags({ tags }, 'hi', ['पोस्टर'])).toEqual(['दिवाली'])
  })
})

it('what came of a sealed prompt begins sealed, everything else open [CO-4]', () => {
  const creation = { prompt: 'more lamps please', tags: [] }
  const begin = (isPromptSealed?: true) =>
    beginDraft({
      creation: { ...creation, ...(isPromptSealed && { isPromptSealed }) },
      categoryId: 'food',
      locale: 'en',
    })
  expect(begin()).toMatchObject({ remix: 'open', categoryId: 'food', visibility: 'public', title: 'More lamps please' })
  expect(begin(true).remix).toBe('sealed')
})

const post: PostDetail = {
  ...numberedPost(1, Date.UTC(2026, 0, 1)),
  title: 'Lamps',
  visibility: 'public',
  state: 'live',
  isOwn: true,
  isFollowing: false,
  tags: ['Diwali'],
  imageType: 'poster',
  tier: 'standard',
  aspectRatio: '1:1',
  label: 'Drawn by Rangoli',
  ancestors: [],
  remixes: 0,
}

it('only what was changed is sent, and nothing when nothing was [CO-1]', () => {
  expect(changesOf(post, draftOf(post))).toBeNull()
  expect(changesOf(post, { ...draftOf(post), title: ' Lamps ', remix: 'closed', tags: [] })).toEqual({
    remix: 'closed',
    tags: [],
  })
})
