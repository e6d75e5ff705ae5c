// In the place of the prompt of a post that keeps it secret: what is to be different. Must never hold the prompt; the page does not know it.
'use client'
import { Lock } from 'lucide-react'
import { useId } from 'react'
import { promptMaxLength } from '#contract/picture-options.ts'
import { useWords } from '#words'
import type { ChangeDraft } from '../use-draft.ts'
import type { DraftRemix } from './draft-remix.ts'

interface SealedBoxProps {
  remix: DraftRemix
  change: ChangeDraft
  error?: string | undefined
}

export function SealedBox({ remix, change, error }: SealedBoxProps) {
  const { format, t } = useWords()
  const id = useId()
  const write = (changes: string) =>
    change((draft) => (draft.remix ? { ...draft, seed: null, remix: { ...draft.remix, changes } } : draft))
  return (
    <div className="grid min-w-0 grid-cols-1 gap-4">
      <div className="flex items-start gap-3 rounded-2xl bg-sunken px-4 py-3">
        <Lock className="mt-1 size-5 shrink-0 text-ink-soft" aria-hidden="true" />
        <div>
          <h2 className="text-lg">{t('remix.sealed')}</h2>
          <p className="text-ink-soft">{t('remix.sealedText', { author: remix.author })}</p>
        </div>
      </div>
      <div className="rounded-card border border-line-strong/60 bg-raised shadow-card transition-colors focus-within:border-peacock">
        <label htmlFor={id} className="block px-4 pt-3.5 font-semibold text-sm">
          {t('remix.changes')}
        </label>
        <textarea
          id={id}
          value={remix.changes}
          onChange={({ target }) => write(target.value)}
          maxLength={promptMaxLength}
          placeholder={t('remix.changesExample')}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          rows={3}
          className="field-sizing-content block max-h-72 min-h-24 w-full resize-none bg-transparent px-4 pt-1 pb-2 text-lg leading-snug outline-none"
        />
        <p className="px-4 pb-3 text-right text-ink-faint text-sm tabular-nums" aria-hidden="true">
          {format.number(remix.changes.length)}/{format.number(promptMaxLength)}
        </p>
      </div>
      <p id={`${id}-note`} className={error ? 'text-danger text-sm' : 'text-ink-soft text-sm'}>
        {error ?? t('remix.changesHint')}
      </p>
    </div>
  )
}
