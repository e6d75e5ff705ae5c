// The words of the draft: typed freely or filled into a template, with the enhancer and its undo. Must never change words unasked.
'use client'
import { LayoutTemplate, Undo2, X } from 'lucide-react'
import { useState } from 'react'
import type { Template } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { type Draft, dropTemplate, fillSlot, takeText } from './draft.ts'
import { EnhancePanel } from './enhance-panel.tsx'
import type { FilledPrompt } from './filled-prompt.ts'
import { PromptBox } from './prompt-box.tsx'
import { SlotForm } from './slot-form.tsx'
import type { ChangeDraft } from './use-draft.ts'
import { useEnhance } from './use-enhance.ts'
import type { OrderRefusal } from './use-order.ts'

interface DraftTextProps {
  draft: Draft
  change: ChangeDraft
  template: Template | undefined
  /** Only while the blanks are being filled. */
  filled: FilledPrompt | null
  refusal: OrderRefusal | null
}

const slotField = 'slots.'

export function DraftText({ draft, change, template, filled, refusal }: DraftTextProps) {
  const { t } = useWords()
  const [taken, setTaken] = useState<{ before: Draft; text: string } | null>(null)
  const { enhancement, ask, edit, close } = useEnhance()
  const isEnhancing = enhancement.state === 'asking'
  const text = (filled ? filled.text : draft.prompt).trim()
  const fields = refusal?.fields ?? []
  const slotErrors = Object.fromEntries(
    fields
      .filter(({ field }) => field.startsWith(slotField))
      .map(({ field, message }) => [field.slice(slotField.length), message]),
  )
  const replace = (next: string) => {
    setTaken({ before: draft, text: next })
    change((known) => takeText(known, next))
    close()
  }
  const undo = () => {
    if (taken) change(() => taken.before)
    setTaken(null)
  }
  // Once the person has gone on from there, taking it back would throw away newer words.
  const canUndo = taken !== null && draft.mode === 'text' && draft.prompt === taken.text
  const enhance = () => void ask(text, draft.imageType)
  return (
    <div className="grid gap-4">
      {filled && template ? (
        <SlotForm
          template={template}
          values={draft.slots}
          filled={filled}
          errors={slotErrors}
          isEnhancing={isEnhancing}
          onChange={(key, value) => change((known) => fillSlot(known, key, value, template))}
          onEnhance={enhance}
          onEditAsText={() => replace(text)}
          onRemove={() => change(dropTemplate)}
        />
      ) : (
        <PromptBox
          value={draft.prompt}
          onChange={(prompt) => change((known) => takeText(known, prompt))}
          onEnhance={enhance}
          isEnhancing={isEnhancing}
          error={fields.find(({ field }) => field === 'prompt')?.message}
        />
      )}
      {!filled && template && <FromTemplate template={template} change={change} />}
      {canUndo && (
        <Button look="outline" size="small" className="justify-self-start" onClick={undo}>
          <Undo2 aria-hidden="true" />
          {t('enhance.undo')}
        </Button>
      )}
      <EnhancePanel enhancement={enhancement} onEdit={edit} onTake={replace} onClose={close} />
    </div>
  )
}

/** The text began as a template: the way back to its blanks, and the way out. */
function FromTemplate({ template, change }: { template: Template; change: ChangeDraft }) {
  const { t, shownName } = useWords()
  return (
    <div className="flex items-center gap-1 justify-self-start rounded-full bg-marigold-soft py-1 pr-1 pl-3.5 text-sm">
      <LayoutTemplate className="size-4 text-marigold-ink" aria-hidden="true" />
      <span className="ml-1 font-medium">{shownName(template.name)}</span>
      <Button look="ghost" size="small" onClick={() => change((known) => ({ ...known, mode: 'blanks', seed: null }))}>
        {t('template.backToBlanks')}
      </Button>
      <Button
        look="ghost"
        size="small"
        className="px-2"
        aria-label={t('template.remove')}
        onClick={() => change(dropTemplate)}
      >
        <X aria-hidden="true" />
      </Button>
    </div>
  )
}
