// Reports a post, a comment or a person: a reason, and words if one likes. What comes of it is told as a notification.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import type { ReportReason } from '#contract/moderation.ts'
import { useWords } from '#words'
import { call, type Refused } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import type { MessageKey } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { inputLook } from '../../ui/input-look.ts'
import { reportComment, reportPerson, reportPost } from './social-endpoints.ts'

export type ReportSubject =
  | { kind: 'post'; id: string }
  | { kind: 'comment'; id: string }
  | { kind: 'person'; handle: string }

const reasons: Record<ReportReason, MessageKey> = {
  spam: 'report.spam',
  harassment: 'report.harassment',
  hate: 'report.hate',
  sexual: 'report.sexual',
  violence: 'report.violence',
  misleading: 'report.misleading',
  copyright: 'report.copyright',
  privacy: 'report.privacy',
  illegal: 'report.illegal',
  other: 'report.other',
}

const titles: Record<ReportSubject['kind'], MessageKey> = {
  post: 'report.postTitle',
  comment: 'report.commentTitle',
  person: 'report.personTitle',
}

const mostLetters = 1000

type Report = { reason: ReportReason; details?: string }

function send(subject: ReportSubject, body: Report) {
  switch (subject.kind) {
    case 'post':
      return call(reportPost, { params: { postId: subject.id }, body })
    case 'comment':
      return call(reportComment, { params: { commentId: subject.id }, body })
    case 'person':
      return call(reportPerson, { params: { handle: subject.handle }, body })
    default:
      return subject satisfies never
  }
}

export function ReportDialog({ subject, onClose }: { subject: ReportSubject; onClose: () => void }) {
  const { t } = useWords()
  const id = useId()
  const [reason, setReason] = useState<ReportReason | null>(null)
  const [details, setDetails] = useState('')
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (reason === null || isSending) return
    setSending(true)
    const words = details.trim()
    const answer = await send(subject, { reason, ...(words && { details: words }) })
    setSending(false)
    if (!answer.ok) return setRefusal(answer.refusal)
    onClose()
    notify(t('report.sent'))
  }
  return (
    <Dialog open onClose={onClose} title={t(titles[subject.kind])} description={t('report.text')}>
      <form onSubmit={submit} className="grid gap-5">
        <fieldset className="grid gap-1">
          <legend className="mb-1 font-semibold text-sm">{t('report.reason')}</legend>
          {Object.entries(reasons).map(([value, label]) => (
            <label
              key={value}
              className="flex min-h-11 cursor-pointer items-center gap-3 rounded-xl px-2 hover:bg-sunken"
            >
              <input
                type="radio"
                name={id}
                required
                checked={reason === value}
                // Object.entries forgets the keys' type, which the record guarantees.
                onChange={() => setReason(value as ReportReason)}
                className="size-5 accent-accent"
              />
              {t(label)}
            </label>
          ))}
        </fieldset>
        <div className="grid gap-1.5">
          <label htmlFor={id} className="font-semibold text-sm">
            {t('report.details')}
          </label>
          <textarea
            id={id}
            rows={3}
            maxLength={mostLetters}
            value={details}
            onChange={(event) => setDetails(event.target.value)}
            className={`${inputLook} py-2.5`}
          />
        </div>
        {refusal && (
          <Note tone="danger" icon={CircleAlert} alert>
            {refusal.detail}
          </Note>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          <Button look="ghost" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" pending={isSending} disabled={reason === null}>
            {t('report.action')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
