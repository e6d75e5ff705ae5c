// Tags as chips: those of the post, to take away, and those the picture suggests, to add; own ones are typed.
'use client'
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { postTagMaxLength, postTagsMax } from '#contract/post-limits.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { FieldFrame } from '../../ui/field.tsx'
import { inputLook } from '../../ui/input-look.ts'
import { addTags, removeTag } from './post-draft.ts'

interface TagsFieldProps {
  tags: readonly string[]
  suggested: readonly string[]
  error?: string | undefined
  onChange: (tags: readonly string[]) => void
}

const chip =
  'inline-flex min-h-9 items-center gap-1.5 rounded-full border px-3.5 font-medium text-sm transition-colors [&_svg]:size-4'

export function TagsField({ tags, suggested, error, onChange }: TagsFieldProps) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const isFull = tags.length >= postTagsMax
  const add = (more: string) => {
    onChange(addTags(tags, more))
    setText('')
  }
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(text)
    }
    const last = tags.at(-1)
    if (event.key === 'Backspace' && text === '' && last !== undefined) onChange(removeTag(tags, last))
  }
  return (
    <div className="grid gap-2.5">
      <FieldFrame label={t('publish.tags')} hint={isFull ? t('publish.tagsFull') : undefined} error={error}>
        {(wiring) => (
          <div className="flex gap-2">
            <input
              {...wiring}
              value={text}
              maxLength={postTagMaxLength}
              disabled={isFull}
              onChange={({ target }) => setText(target.value)}
              onKeyDown={keys}
              placeholder={t('publish.tagAdd')}
              enterKeyHint="done"
              autoComplete="off"
              className={`${inputLook} h-11 min-w-0`}
            />
            <Button look="outline" disabled={isFull || text.trim() === ''} onClick={() => add(text)}>
              {t('publish.tagAddAction')}
            </Button>
          </div>
        )}
      </FieldFrame>
      {tags.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('publish.tags')}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className={`${chip} border-transparent bg-accent-soft text-ink hover:border-accent`}
                aria-label={t('publish.tagRemove', { tag })}
                onClick={() => onChange(removeTag(tags, tag))}
              >
                <span dir="auto">{tag}</span>
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {suggested.length > 0 && !isFull && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-ink-soft text-sm">{t('publish.tagSuggested')}</span>
          {suggested.map((tag) => (
            <button
              key={tag}
              type="button"
              className={`${chip} border-line-strong/60 border-dashed text-ink-soft hover:border-line-strong hover:text-ink`}
              aria-label={t('publish.tagUse', { tag })}
              onClick={() => add(tag)}
            >
              <Plus aria-hidden="true" />
              <span dir="auto">{tag}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
