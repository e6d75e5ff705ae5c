// A remix begins with everything its author shows and with nothing they keep; what is ordered names the post.
import { describe, expect, it } from 'vitest'
import type { Template } from '#contract/studio.ts'
import { emptyDraft, isDraft, orderOf, takeText } from '../draft.ts'
import { beginRemix, isStale, leaveRemix, type OpenedRemix } from './begin-remix.ts'

const template: Template = {
  id: 'tpl_1',
  createdAt: '2026-01-01T00:00:00Z',
  categoryId: 'food',
  name: 'New dish',
  description: '',
  prompt: 'A plate of {dish}.',
  slots: [{ type: 'text', key: 'dish', label: 'Dish', required: true, sample: 'laddoo', maxLength: 20 }],
  imageType: 'realistic',
  aspectRatio: '4:5',
  purpose: 'social_post',
}
const open: OpenedRemix = {
  sourcePostId: 'pst_1',
  title: 'Lamps',
  author: { handle: 'asha', name: 'Asha Rao' },
  remix: 'open',
  templatePrompt: '',
  enhancedPrompt: 'lamps on a dark night',
  settings: { imageType: 'cartoon', aspectRatio: '9:16', tier: 'premium4' },
  imageUrl: '/a.webp',
  width: 9,
  height: 16,
  placeholder: '',
}
const sealed: OpenedRemix = { ...open, remix: 'sealed', enhancedPrompt: '' }
const studio = { known: emptyDraft, templates: [template], nowMs: 1000 }

describe('a draft that begins with a post', () => {
  it('has its text, type and shape, at the quality the person pays for [CO-4, J3]', () => {
    const draft = beginRemix(open, studio)
    expect(draft).toMatchObject({
      mode: 'text',
      prompt: 'lamps on a dark night',
      imageType: 'cartoon',
      aspectRatio: '9:16',
      tier: 'standard',
      remix: { postId: 'pst_1', isSealed: false, openedAtMs: 1000 },
    })
    expect(isDraft(JSON.parse(JSON.stringify(draft)))).toBe(true)
    expect(orderOf(draft)).toMatchObject({ prompt: 'lamps on a dark night', remixOf: 'pst_1' })
  })

  it('has the blanks as its author filled them, as long as the text is theirs [CO-4]', () => {
    const settings = { ...open.settings, templateId: 'tpl_1', slots: { dish: 'jalebi' } }
    const filled = { ...open, settings, templatePrompt: 'A plate of jalebi.', enhancedPrompt: 'A plate of jalebi.' }
    expect(beginRemix(filled, studio)).toMatchObject({ mode: 'blanks', templateId: 'tpl_1', slots: { dish: 'jalebi' } })
    expect(beginRemix({ ...filled, enhancedPrompt: 'Better jalebi' }, studio)).toMatchObject({
      mode: 'text',
      prompt: 'Better jalebi',
      templateId: 'tpl_1',
    })
    expect(beginRemix(filled, { ...studio, templates: [] })).toMatchObject({
      mode: 'text',
      prompt: 'A plate of jalebi.',
    })
  })

  it('of a sealed post has no text; the order says what is to be different [CO-4]', () => {
    const draft = beginRemix(sealed, studio)
    expect(draft).toMatchObject({ prompt: '', templateId: null, words: null, remix: { isSealed: true, changes: '' } })
    const written = draft.remix ? { ...draft, remix: { ...draft.remix, changes: ' more lamps ' } } : draft
    expect(orderOf(written)).toMatchObject({ prompt: '', remixOf: 'pst_1', changes: 'more lamps' })
    expect(beginRemix(sealed, { ...studio, known: written }).remix?.changes).toBe(' more lamps ')
  })

  it('is its owner’s own once the link is taken away, with the words they wrote [CO-4]', () => {
    expect(orderOf(leaveRemix(beginRemix(open, studio)))).not.toHaveProperty('remixOf')
    const draft = beginRemix(sealed, studio)
    const written = draft.remix ? { ...draft, remix: { ...draft.remix, changes: 'more lamps' } } : draft
    expect(leaveRemix(written)).toMatchObject({ prompt: 'more lamps', remix: null })
  })
})

it('a draft from before there were posts is still one, and a broken link makes it none [NF-2]', () => {
  const { remix: _, ...old } = takeText(emptyDraft, 'lamps')
  expect(isDraft(old)).toBe(true)
  expect(isDraft({ ...old, remix: { postId: 1 } })).toBe(false)
})

it('a link is opened again before its day is over [CO-4]', () => {
  const { remix } = beginRemix(open, { ...studio, nowMs: 0 })
  expect(remix && isStale(remix, 22 * 3_600_000)).toBe(false)
  expect(remix && isStale(remix, 23.5 * 3_600_000)).toBe(true)
})
