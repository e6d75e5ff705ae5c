// The end of the account: asked for with the password, shown while the seven days run, taken back with one press.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { PrivacyState } from '#contract/privacy.ts'
import { useWords } from '#words'
import { call, type Refused } from '../../lib/api.ts'
import { requestErasure } from '../../lib/endpoints.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Note } from '../../ui/note.tsx'
import { KeepAccount } from './keep-account.tsx'
import { useKeepPrivacy } from './use-privacy.ts'

export function EraseAccount({ state }: { state: PrivacyState }) {
  const { format, t } = useWords()
  const [isAsking, setAsking] = useState(false)
  return (
    <Card className="grid gap-3">
      <h3 className="text-xl">{t('erase.title')}</h3>
      {state.erasure ? (
        <Note tone="danger" icon={CircleAlert}>
          <p className="mb-3 font-semibold">{t('erase.pending', { when: format.moment(state.erasure.dueAt) })}</p>
          <KeepAccount />
        </Note>
      ) : (
        <>
          <p className="text-ink-soft">{t('erase.text')}</p>
          <Button look="outline" className="justify-self-start" onClick={() => setAsking(true)}>
            {t('erase.action')}
          </Button>
        </>
      )}
      <Dialog open={isAsking} onClose={() => setAsking(false)} title={t('erase.ask')} description={t('erase.askText')}>
        <Confirmation onDone={() => setAsking(false)} />
      </Dialog>
    </Card>
  )
}

function Confirmation({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const keep = useKeepPrivacy()
  const [password, setPassword] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    // Without a password the server looks at how fresh the sign-in is: accounts that sign in elsewhere have none.
    const answer = await call(requestErasure, { body: password === '' ? {} : { password } })
    setSending(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    keep(answer.data)
    onDone()
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <TextField
        label={t('erase.password')}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={refusal?.detail}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button look="outline" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" pending={isSending}>
          {t('erase.confirm')}
        </Button>
      </div>
    </form>
  )
}
