// Messages that left, wait, or could not leave: read while they are kept, and send again.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AdminMail } from '#contract/admin-mail.ts'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Badge } from './badge.tsx'
import { getMail, listMails, sendMailAgain } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'
import { PagedList } from './paged-list.tsx'
import { useAct } from './use-act.ts'

const states = ['queued', 'sent', 'kept', 'failed'] as const
const tones = { queued: 'quiet', sent: 'good', kept: 'warm', failed: 'bad' } as const

export function MailPage() {
  const { t } = useWords()
  const [state, setState] = useState<AdminMail['state'] | ''>('')
  const [read, setRead] = useState<AdminMail | null>(null)
  const filter = { state: state || undefined }
  return (
    <PageFrame title={t('admin.mail')}>
      <div className="max-w-xs">
        <SelectField
          label={t('mail.state')}
          value={state}
          onChange={(event) => setState(states.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t('admin.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`mail.state.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList
        queryKey={adminKeys.of('mails', filter)}
        load={(cursor) => load(listMails, { query: { ...filter, cursor } })}
        empty={<EmptyState title={t('mail.none')} text={t('mail.noneText')} />}
      >
        {(items) => (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4 shadow-card sm:px-5">
            {items.map((mail) => (
              <MailRow key={mail.id} mail={mail} onRead={() => setRead(mail)} />
            ))}
          </ul>
        )}
      </PagedList>
      {read && <MailDialog mail={read} onClose={() => setRead(null)} />}
    </PageFrame>
  )
}

function MailRow({ mail, onRead }: { mail: AdminMail; onRead: () => void }) {
  const { t, format } = useWords()
  const act = useAct()
  const send = async () => {
    const done = await act.perform(() => call(sendMailAgain, { params: { mailId: mail.id } }))
    if (done) notify(t('mail.sentAgain'))
  }
  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{mail.subject}</span>
          <Badge tone={tones[mail.state]}>{t(`mail.state.${mail.state}`)}</Badge>
        </p>
        <p className="break-all text-ink-soft text-sm">
          {mail.recipient} · {format.moment(mail.createdAt)} · {t('mail.tries', { count: mail.attempts })}
        </p>
        {mail.lastProblem && <p className="text-danger text-sm">{mail.lastProblem}</p>}
        {act.problem && (
          <p role="alert" className="text-danger text-sm">
            {act.problem}
          </p>
        )}
      </div>
      <div className="flex gap-2">
        <Button look="outline" size="small" onClick={onRead}>
          {t('mail.read')}
        </Button>
        {(mail.state === 'kept' || mail.state === 'failed') && (
          <Button look="outline" size="small" pending={act.isPending} onClick={() => void send()}>
            {t('mail.again')}
          </Button>
        )}
      </div>
    </li>
  )
}

function MailDialog({ mail, onClose }: { mail: AdminMail; onClose: () => void }) {
  const { t } = useWords()
  const full = useQuery({
    queryKey: adminKeys.of('mail', mail.id),
    queryFn: () => load(getMail, { params: { mailId: mail.id } }),
    // Each reading is a line of the audit log.
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Dialog open onClose={onClose} title={mail.subject} size="medium">
      <Loaded query={full}>
        {(data) =>
          data.text === undefined ? (
            <p className="text-ink-soft">{t('mail.textGone')}</p>
          ) : (
            <pre className="whitespace-pre-wrap break-words font-sans">{data.text}</pre>
          )
        }
      </Loaded>
    </Dialog>
  )
}
