// A complaint to the grievance officer, for everybody. The reference comes back at once, the acknowledgement by mail.
'use client'
import { CircleCheck } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { sendGrievance as contract, GrievanceTopic } from '#contract/privacy.ts'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { sendGrievance } from '../../lib/endpoints.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'

const topics: readonly GrievanceTopic[] = ['content', 'personal_data', 'payment', 'account', 'other']

export function GrievanceForm() {
  const { format, t } = useWords()
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [sent, setSent] = useState<ReplyOf<typeof contract> | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const topic = topics.find((each) => each === text('topic')) ?? 'other'
    setSending(true)
    const body = { name: text('name'), email: text('email'), topic, message: text('message') }
    const answer = await call(sendGrievance, { body })
    setSending(false)
    if (answer.ok) setSent(answer.data)
    else setRefusal(answer.refusal)
  }
  return (
    <Card className="mx-4 mb-12 max-w-3xl sm:mx-auto">
      <h2 className="mb-4 text-xl">{t('grievance.formTitle')}</h2>
      {sent ? (
        <Note icon={CircleCheck} alert>
          <p className="font-semibold">{t('grievance.sentTitle')}</p>
          <p>{t('grievance.sentText', { reference: sent.reference, when: format.day(sent.answerBy) })}</p>
        </Note>
      ) : (
        <form method="post" onSubmit={submit} className="grid gap-5" noValidate>
          <RefusalNote refusal={refusal} />
          <TextField
            label={t('account.name')}
            name="name"
            autoComplete="name"
            maxLength={80}
            required
            error={fieldError(refusal, 'name')}
          />
          <TextField
            label={t('account.email')}
            type="email"
            name="email"
            autoComplete="email"
            required
            error={fieldError(refusal, 'email')}
          />
          <SelectField label={t('grievance.topic')} name="topic" defaultValue="content">
            {topics.map((topic) => (
              <option key={topic} value={topic}>
                {t(`grievance.topic.${topic}`)}
              </option>
            ))}
          </SelectField>
          <LinesField
            label={t('grievance.message')}
            error={fieldError(refusal, 'message')}
            name="message"
            rows={6}
            maxLength={4000}
            required
          />
          <Button type="submit" size="large" pending={isSending}>
            {t('grievance.send')}
          </Button>
        </form>
      )}
    </Card>
  )
}
