// The way into the studio from home: say it here, finish it there. It edits the very draft of the studio; must never order anything.
'use client'
import { ArrowRight } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type FormEvent, type KeyboardEvent, useId } from 'react'
import { promptMaxLength } from '#contract/picture-options.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Toran } from '../../ui/toran.tsx'
import { takeText } from '../studio/draft.ts'
import { useDraft } from '../studio/use-draft.ts'

const ideas: readonly MessageKey[] = ['studio.idea1', 'studio.idea2', 'studio.idea4']

export function QuickStart() {
  const { t } = useWords()
  const id = useId()
  const router = useRouter()
  const [draft, change] = useDraft()
  const text = draft.mode === 'text' ? draft.prompt : ''
  const write = (next: string) => change((known) => takeText(known, next))
  const go = (event: FormEvent) => {
    event.preventDefault()
    router.push('/studio')
  }
  const goByKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) router.push('/studio')
  }
  return (
    <section className="overflow-hidden rounded-card border border-line bg-surface shadow-card">
      <Toran />
      <form onSubmit={go} className="grid gap-4 p-5 pt-3 sm:p-7 sm:pt-4">
        <label htmlFor={id} className="font-bold text-2xl leading-tight tracking-tight sm:text-3xl">
          {t('home.what')}
        </label>
        <div className="grid gap-2 rounded-2xl border border-line-strong/60 bg-raised p-2 transition-colors focus-within:border-peacock">
          <textarea
            id={id}
            value={text}
            onChange={(event) => write(event.target.value)}
            onKeyDown={goByKey}
            maxLength={promptMaxLength}
            rows={2}
            placeholder={t('studio.idea3')}
            className="block h-24 w-full resize-none bg-transparent px-2.5 py-1.5 text-lg leading-snug outline-none"
          />
          <Button type="submit" className="justify-self-end max-sm:w-full">
            {t('home.toStudio')}
            <ArrowRight aria-hidden="true" />
          </Button>
        </div>
        <div className="no-bar fade-end -mx-5 flex h-9 gap-2 overflow-x-auto px-5 sm:-mx-1 sm:px-1">
          {ideas.map((idea) => (
            <button
              key={idea}
              type="button"
              onClick={() => write(t(idea))}
              className="shrink-0 rounded-full border border-line bg-surface px-3.5 py-1.5 text-ink-soft text-sm transition-colors hover:border-line-strong hover:text-ink"
            >
              {t(idea)}
            </button>
          ))}
        </div>
      </form>
    </section>
  )
}
