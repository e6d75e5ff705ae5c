// One complaint: who wrote what, and its answer, which goes out by mail. What is no complaint is closed with a reason.
'use client'
import { useQuery } from '@tanstack/react-query'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { AdminGrievance, getGrievance as contract } from '#contract/admin-grievances.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { useWords } from '#words'
import { call, fieldError, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { Note } from '../../ui/note.tsx'
import { answerGrievance, closeGrievance, getGrievance } from './endpoints.ts'
import { Loaded } from './page-frame.tsx'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

interface Props {
  grievance: AdminGrievance
  onClose: () => void
}

export function GrievanceDialog({ grievance, onClose }: Props) {
  const { t } = useWords()
  const [isClosing, setClosing] = useState(false)
  const full = useQuery({
    // Apart from the console's lists, which each act asks for again: every reading is a line of the audit log.
    queryKey: ['grievance', grievance.id, grievance.state],
    queryFn: () => load(getGrievance, { params: { grievanceId: grievance.id } }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (isClosing) return <CloseDialog grievance={grievance} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={grievance.reference} size="medium">
      <Loaded query={full}>
        {(data) => (
          <div className="grid gap-5">
            <Complaint complaint={data} />
            {data.state === 'open' && (
              <>
                <AnswerForm grievance={grievance} onDone={onClose} />
                <Button look="outline" onClick={() => setClosing(true)}>
                  {t('grievances.close')}
                </Button>
              </>
            )}
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}

function Complaint({ complaint }: { complaint: ReplyOf<typeof contract> }) {
  const { t } = useWords()
  const { name, email, topic, message, answer } = complaint
  const facts = [
    { label: t('grievances.from'), text: `${name} (${email})` },
    { label: t('grievance.topic'), text: t(`grievance.topic.${topic}`) },
    { label: t('grievances.message'), text: message },
    ...(answer === undefined ? [] : [{ label: t('grievances.answer'), text: answer }]),
  ]
  return (
    <dl className="grid gap-3">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt className="text-ink-soft text-sm">{label}</dt>
          <dd className="whitespace-pre-wrap break-words">{text}</dd>
        </div>
      ))}
    </dl>
  )
}

function AnswerForm({ grievance, onDone }: { grievance: AdminGrievance; onDone: () => void }) {
  const { t } = useWords()
  const act = useAct()
  const [answer, setAnswer] = useState('')
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const params = { grievanceId: grievance.id }
    if ((await act.perform(() => call(answerGrievance, { params, body: { answer } }))) === null) return
    notify(t('grievances.sent'))
    onDone()
  }
  return (
    <form onSubmit={submit} className="grid gap-4" noValidate>
      <LinesField
        label={t('grievances.answer')}
        hint={t('grievances.answerHint')}
        rows={6}
        maxLength={4000}
        value={answer}
        onChange={({ target }) => setAnswer(target.value)}
        error={fieldError(act.refusal, 'answer')}
      />
      {act.problem && (
        <Note tone="danger" icon={CircleAlert} alert>
          {act.problem}
        </Note>
      )}
      <Button type="submit" pending={act.isPending}>
        {t('grievances.send')}
      </Button>
    </form>
  )
}

function CloseDialog({ grievance, onClose }: Props) {
  const { t } = useWords()
  const act = useAct()
  const close = (reason: string) =>
    act.perform(() => call(closeGrievance, { params: { grievanceId: grievance.id }, body: { reason } }))
  return (
    <ReasonDialog
      title={t('grievances.close')}
      text={t('grievances.closeText')}
      act={act}
      onPerform={close}
      onClose={onClose}
    />
  )
}
