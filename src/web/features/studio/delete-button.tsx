// The button that deletes one picture. Asks once, in place; the undo comes with the message after it.
'use client'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Creation } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { useDeletion } from './use-deletion.ts'

interface DeleteButtonProps {
  creation: Creation
  onDeleted: () => void
}

export function DeleteButton({ creation, onDeleted }: DeleteButtonProps) {
  const { t } = useWords()
  const { remove } = useDeletion()
  const [step, setStep] = useState<'idle' | 'asked' | 'deleting'>('idle')
  const confirm = async () => {
    setStep('deleting')
    if (await remove([creation])) onDeleted()
    else setStep('idle')
  }
  if (step === 'idle') {
    return (
      <Button look="ghost" className="justify-self-start text-danger" onClick={() => setStep('asked')}>
        <Trash2 aria-hidden="true" />
        {t('detail.delete')}
      </Button>
    )
  }
  return (
    <div role="alert" className="grid gap-3 rounded-2xl bg-danger-soft px-4 py-3">
      <p>{t('detail.confirmDelete')}</p>
      <div className="flex gap-2">
        <Button
          look="danger"
          pending={step === 'deleting'}
          onClick={confirm}
          autoFocus
          className="border border-danger"
        >
          {t('detail.delete')}
        </Button>
        <Button look="ghost" onClick={() => setStep('idle')}>
          {t('common.keep')}
        </Button>
      </div>
    </div>
  )
}
