// The connected Google account. Absent where the operator does not offer Google.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useEffect, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { fieldError, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { connectGoogle, disconnectGoogle, getGoogle } from './account-endpoints.ts'
import { GoogleMark } from './google-button.tsx'
import { PasswordField } from './password-field.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'

const outcomes = { connected: 'google.nowConnected', taken: 'google.taken', failed: 'google.failed' } as const

export function GoogleCard({ account }: { account: Account }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const google = useQuery({ queryKey: keys.google, queryFn: () => load(getGoogle, {}) })
  const removal = useCall(disconnectGoogle)
  useEffect(() => {
    const outcome = new URLSearchParams(window.location.search).get('google')
    const found = Object.entries(outcomes).find(([name]) => name === outcome)
    if (!found) return
    window.history.replaceState(null, '', window.location.pathname)
    notify(t(found[1]))
  }, [t])
  if (!google.data?.isOffered) return null
  const { connected } = google.data
  const disconnect = async () => {
    const answer = await removal.send({})
    notify(answer.ok ? t('google.disconnected') : answer.refusal.detail)
    await client.invalidateQueries({ queryKey: keys.google })
  }
  const about = connected?.email ? t('google.connectedAs', { email: connected.email }) : t('google.connected')
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4">
      <div className="grid min-w-0 gap-1">
        <h2 className="flex items-center gap-2 text-xl [&_svg]:size-5">
          <GoogleMark />
          {t('google.title')}
        </h2>
        <p className="wrap-anywhere text-ink-soft">{connected ? about : t('google.text')}</p>
      </div>
      {connected ? (
        <Button look="outline" size="small" pending={removal.isSending} onClick={disconnect}>
          {t('google.disconnect')}
        </Button>
      ) : (
        <Button look="outline" size="small" onClick={() => setOpen(true)}>
          {t('google.connect')}
        </Button>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('google.connect')} description={t('google.text')}>
        <ConnectForm hasPassword={account.hasPassword} />
      </Dialog>
    </Card>
  )
}

function ConnectForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useWords()
  const { send, isSending, refusal } = useCall(connectGoogle)
  const [password, setPassword] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await send({ body: { password } })
    if (answer.ok) window.location.assign(answer.data.address)
  }
  return (
    <form onSubmit={submit} className="grid gap-5" noValidate>
      <RefusalNote refusal={refusal} />
      {hasPassword && (
        <PasswordField
          label={t('proof.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={fieldError(refusal, 'password')}
        />
      )}
      <Button type="submit" pending={isSending}>
        {t('google.connect')}
      </Button>
    </form>
  )
}
