// A dialog that asks for a reason before an act, with whatever else the act needs. Closes when it is done.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import type { Act } from './use-act.ts'

interface ReasonDialogProps {
  title: string
  text?: string
  act: Act
  reasonLabel?: string
  isDangerous?: boolean
  /** Null: refused, and the dialog stays. */
  onPerform: (reason: string) => Promise<unknown>
  onClose: () => void
  children?: ReactNode
}

export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, act, reasonLabel, isDangerous = false, onPerform, onClose, children } = props
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if ((await onPerform(reason)) === null) return
    notify(t('admin.saved'))
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={title} {...(text && { description: text })}>
      <form onSubmit={submit} className="grid gap-4" noValidate>
        {children}
        <TextField
          label={reasonLabel ?? t('admin.reason')}
          hint={t('admin.reasonHint')}
          value={reason}
          maxLength={300}
          onChange={(event) => setReason(event.target.value)}
          error={fieldError(act.refusal, 'reason')}
        />
        {act.problem && (
          <Note tone="danger" icon={CircleAlert} alert>
            {act.problem}
          </Note>
        )}
        <Button type="submit" look={isDangerous ? 'danger' : 'primary'} pending={act.isPending}>
          {title}
        </Button>
      </form>
    </Dialog>
  )
}
