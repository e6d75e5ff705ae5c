// The row above the grid: how to begin choosing, and once something is chosen, what to do with it. Its height never changes.
'use client'
import { CheckCheck, CircleCheck, RotateCcw, Trash2, X } from 'lucide-react'
import { useState } from 'react'
import { creationsAtOnce } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import type { Deletion } from './use-deletion.ts'
import type { Selection } from './use-selection.ts'

interface SelectionBarProps {
  /** Said while nothing is being chosen. */
  note: string
  /** Pictures loaded so far. */
  loaded: number
  selection: Selection
  deletion: Deletion
  isDeleted: boolean
}

const barLook = 'flex h-14 items-center gap-1.5 sm:gap-2'

export function SelectionBar({ note, loaded, selection, deletion, isDeleted }: SelectionBarProps) {
  const { t } = useWords()
  if (!selection.isOn) {
    return (
      <div className={barLook}>
        <p className="min-w-0 flex-1 text-ink-soft text-sm">{note}</p>
        <Button look="outline" size="small" onClick={selection.start}>
          <CircleCheck aria-hidden="true" />
          {t('selection.start')}
        </Button>
      </div>
    )
  }
  return (
    <div
      role="toolbar"
      aria-label={t('selection.bar')}
      className="sticky top-16 z-30 -mx-4 border-line border-b bg-ground px-4 lg:-mx-6 lg:px-6"
    >
      <div className={barLook}>
        <Button
          look="ghost"
          size="small"
          className="-ml-2 px-2.5"
          aria-label={t('selection.leave')}
          onClick={selection.clear}
        >
          <X aria-hidden="true" />
        </Button>
        <p role="status" className="min-w-0 flex-1 truncate font-semibold tabular-nums">
          {selection.ids.size === 0 ? t('selection.none') : t('selection.count', { count: selection.ids.size })}
        </p>
        <Button look="ghost" size="small" onClick={selection.all}>
          <CheckCheck aria-hidden="true" />
          <span className="max-sm:sr-only">
            {loaded > creationsAtOnce ? t('selection.first', { count: creationsAtOnce }) : t('selection.all')}
          </span>
        </Button>
        {isDeleted ? (
          <RestoreChosen selection={selection} deletion={deletion} />
        ) : (
          // Asks anew for every other choice.
          <DeleteChosen key={selection.ids.size} selection={selection} deletion={deletion} />
        )}
      </div>
    </div>
  )
}

type ActionProps = Pick<SelectionBarProps, 'selection' | 'deletion'>

function RestoreChosen({ selection, deletion }: ActionProps) {
  const { t } = useWords()
  const [isBusy, setBusy] = useState(false)
  const restore = async () => {
    setBusy(true)
    if (await deletion.restore(selection.creations)) selection.clear()
    setBusy(false)
  }
  return (
    <Button size="small" pending={isBusy} disabled={selection.ids.size === 0} onClick={() => void restore()}>
      {!isBusy && <RotateCcw aria-hidden="true" />}
      {t('creations.restore')}
    </Button>
  )
}

/** Asks once, on the same spot; the undo comes with the message after it. */
function DeleteChosen({ selection, deletion }: ActionProps) {
  const { t } = useWords()
  const [step, setStep] = useState<'idle' | 'asked' | 'deleting'>('idle')
  const press = async () => {
    if (step === 'idle') return setStep('asked')
    setStep('deleting')
    if (await deletion.remove(selection.creations)) selection.clear()
    else setStep('idle')
  }
  return (
    <Button
      look="danger"
      size="small"
      pending={step === 'deleting'}
      disabled={selection.ids.size === 0}
      onBlur={() => step === 'asked' && setStep('idle')}
      onClick={() => void press()}
      className={step === 'idle' ? '' : 'border border-danger'}
    >
      {step !== 'deleting' && <Trash2 aria-hidden="true" />}
      {step === 'idle' ? t('detail.delete') : t('selection.confirm', { count: selection.ids.size })}
    </Button>
  )
}
