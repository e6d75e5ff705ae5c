// Where the picture is described: grows with the text, counts, and hands over to the enhancer. Must never lose what was typed.
'use client'
import { ClipboardX, LoaderCircle, WandSparkles } from 'lucide-react'
import { useId } from 'react'
import { promptMaxLength } from '#contract/picture-options.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'

interface PromptBoxProps {
  value: string
  onChange: (text: string) => void
  onEnhance: () => void
  isEnhancing: boolean
  error?: string | undefined
}

const ideas: readonly MessageKey[] = ['studio.idea1', 'studio.idea2', 'studio.idea3', 'studio.idea4']

/** The counter speaks up when the end is near. */
const counterFrom = promptMaxLength * 0.8

export function PromptBox({ value, onChange, onEnhance, isEnhancing, error }: PromptBoxProps) {
  const { format, t } = useWords()
  const id = useId()
  const isEmpty = value.trim() === ''
  return (
    <div className="grid gap-3">
      <div className="rounded-card border border-line-strong/60 bg-raised shadow-card transition-colors focus-within:border-peacock">
        <label htmlFor={id} className="block px-4 pt-3.5 font-semibold text-sm">
          {t('studio.promptLabel')}
        </label>
        <textarea
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          maxLength={promptMaxLength}
          placeholder={t('studio.promptPlaceholder')}
          aria-invalid={error ? true : undefined}
          aria-describedby={`${id}-note`}
          rows={3}
          className="field-sizing-content block max-h-72 min-h-24 w-full resize-none bg-transparent px-4 pt-1 pb-2 text-lg leading-snug outline-none"
        />
        <div className="flex items-center gap-1 px-2 pb-2">
          <Button look="quiet" size="small" onClick={onEnhance} disabled={isEmpty || isEnhancing}>
            {isEnhancing ? (
              <LoaderCircle className="animate-spin" aria-hidden="true" />
            ) : (
              <WandSparkles aria-hidden="true" />
            )}
            {t(isEnhancing ? 'studio.enhancing' : 'studio.enhance')}
          </Button>
          {!isEmpty && (
            <Button look="ghost" size="small" onClick={() => onChange('')}>
              <ClipboardX aria-hidden="true" />
              {t('studio.clear')}
            </Button>
          )}
          <span className="ml-auto pr-2 text-ink-faint text-sm tabular-nums" aria-hidden={value.length < counterFrom}>
            {format.number(value.length)}/{format.number(promptMaxLength)}
          </span>
        </div>
      </div>
      <p id={`${id}-note`} className={error ? 'text-danger text-sm' : 'sr-only'}>
        {error ?? t('studio.promptHint')}
      </p>
      {isEmpty ? (
        <Ideas onPick={onChange} />
      ) : (
        <p className="flex h-9 items-center text-ink-soft text-sm">{t('studio.quotesHint')}</p>
      )}
    </div>
  )
}

function Ideas({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useWords()
  return (
    <div className="no-bar fade-end -mx-4 flex h-9 gap-2 overflow-x-auto px-4 sm:-mx-1 sm:px-1">
      {ideas.map((idea) => (
        <button
          key={idea}
          type="button"
          onClick={() => onPick(t(idea))}
          className="shrink-0 rounded-full border border-line bg-surface px-3.5 py-1.5 text-ink-soft text-sm transition-colors hover:border-line-strong hover:text-ink"
        >
          {t(idea)}
        </button>
      ))}
    </div>
  )
}
