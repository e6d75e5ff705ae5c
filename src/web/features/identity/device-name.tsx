// The name of a device, with a pencil beside it to change it.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Session } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError } from '../../lib/api.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { nameSession } from './account-endpoints.ts'
import { RefusalNote } from './refusal-note.tsx'
import { shownDevice } from './shown-device.ts'
import { useCall } from './use-call.ts'

export function DeviceName({ session }: { session: Session }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <p className="flex items-center gap-1 font-semibold">
      <span className="wrap-anywhere">{shownDevice(session.device, t)}</span>
      <button
        type="button"
        aria-label={t('devices.rename', { device: shownDevice(session.device, t) })}
        className="grid size-8 shrink-0 place-items-center rounded-control text-ink-soft hover:text-ink"
        onClick={() => setOpen(true)}
      >
        <Pencil className="size-4" aria-hidden="true" />
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('devices.name')}>
        <NameForm session={session} onSaved={() => setOpen(false)} />
      </Dialog>
    </p>
  )
}

function NameForm({ session, onSaved }: { session: Session; onSaved: () => void }) {
  const { t } = useWords()
  const client = useQueryClient()
  const { send, isSending, refusal } = useCall(nameSession)
  const [device, setDevice] = useState(session.device)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ params: { sessionId: session.id }, body: { device } })
    if (!answer.ok) return
    await client.invalidateQueries({ queryKey: keys.sessions })
    onSaved()
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      <TextField
        label={t('devices.name')}
        value={device}
        maxLength={60}
        onChange={(event) => setDevice(event.target.value)}
        error={fieldError(refusal, 'device')}
      />
      <Button type="submit" pending={isSending}>
        {t('devices.save')}
      </Button>
    </form>
  )
}
