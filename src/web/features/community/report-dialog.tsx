// A dialog that reports a post, a comment or a person: what is wrong, in plain words. Whoever is signed out goes to sign-in and comes back.
// Pages load it when somebody asks for it (report-button.tsx); they carry the messages of `report`.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { CaseSubject, ReportReason } from '#contract/moderation.ts'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { reportComment, reportPerson, reportPost } from './report-endpoints.ts'
import { reasons } from './report-reasons.ts'

export interface ReportSubject {
  kind: CaseSubject
  /** Shown id of a post or a comment; the handle of a person. */
  id: string
}

interface ReportDialogProps {
  subject: ReportSubject
  onClose: () => void
}

function send({ kind, id }: ReportSubject, body: { reason: ReportReason; details?: string }) {
  switch (kind) {
    case 'post':
      return call(reportPost, { params: { postId: id }, body })
    case 'comment':
      return call(reportComment, { params: { commentId: id }, body })
    case 'person':
      return call(reportPerson, { params: { handle: id }, body })
    default:
      return kind satisfies never
  }
}

export function ReportDialog({ subject, onClose }: ReportDialogProps) {
  const { t } = useWords()
  const [reason, setReason] = useState<ReportReason>()
  const [details, setDetails] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason === undefined)
    if (reason === undefined) return
    setPending(true)
    const said = details.trim()
    const answer = await send(subject, { reason, ...(said !== '' && { details: said }) })
    setPending(false)
    if (answer.ok) {
      notify(t('report.sent'))
      return onClose()
    }
    if (answer.refusal.code === 'unauthenticated') return goToLogin()
    setRefusal(answer.refusal)
  }

  return (
    <Dialog open onClose={onClose} title={t(`report.title.${subject.kind}`)} description={t('report.intro')}>
      <form onSubmit={submit} className="grid gap-5" noValidate>
        <ReasonChoice
          value={reason}
          isMissing={isMissing}
          onChange={(one) => {
            setReason(one)
            setMissing(false)
          }}
        />
        <LinesField
          label={t('report.details')}
          hint={t('report.detailsHint')}
          error={fieldError(refusal, 'details')}
          rows={3}
          maxLength={1000}
          value={details}
          onChange={(event) => setDetails(event.target.value)}
        />
        <RefusalNote refusal={refusal} />
        <Button type="submit" pending={isPending}>
          {t('report.send')}
        </Button>
      </form>
    </Dialog>
  )
}

function goToLogin(): void {
  const next = window.location.pathname + window.location.search
  window.location.assign(`/login?next=${encodeURIComponent(next)}`)
}

interface ReasonChoiceProps {
  value: ReportReason | undefined
  isMissing: boolean
  onChange: (reason: ReportReason) => void
}

function ReasonChoice({ value, isMissing, onChange }: ReasonChoiceProps) {
  const { t } = useWords()
  return (
    <fieldset className="grid min-w-0 gap-1">
      <legend className="mb-1 font-semibold text-sm">{t('report.why')}</legend>
      {isMissing && (
        <p role="alert" className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          {t('report.whyMissing')}
        </p>
      )}
      {reasons.map((one) => (
        <label
          key={one}
          className="flex min-h-11 cursor-pointer items-center gap-3 rounded-2xl px-3 py-2 hover:bg-sunken has-checked:bg-accent-soft"
        >
          <input
            type="radio"
            name="reason"
            value={one}
            checked={value === one}
            onChange={() => onChange(one)}
            className="size-5 shrink-0 accent-accent"
          />
          <span>{t(`report.reason.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
