// What its author reads on a hidden post: why nobody else sees it, and the way to ask for another look, once. Needs the messages of `report`.
'use client'
import { EyeOff } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { call, fieldError, type Refused } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { Note } from '../../ui/note.tsx'
import { RefusalNote } from '../../ui/refusal-note.tsx'
import { appealPost } from './report-endpoints.ts'

interface HiddenNoteProps {
  postId: string
  moderation: NonNullable<PostDetail['moderation']>
}

export function HiddenNote({ postId, moderation }: HiddenNoteProps) {
  const { t } = useWords()
  const [isAsked, setAsked] = useState(moderation.appeal === 'open')
  return (
    <Note tone="warm" icon={EyeOff}>
      <div className="grid gap-3">
        <div className="grid gap-1">
          <h2 className="font-bold text-base">{t('hidden.title')}</h2>
          <p>{t(moderation.reason === '' ? 'hidden.byReports' : 'hidden.byModerator')}</p>
          {moderation.reason !== '' && (
            <blockquote className="wrap-anywhere border-marigold-ink border-l-2 pl-3">{moderation.reason}</blockquote>
          )}
        </div>
        {isAsked && <p role="status">{t('hidden.asked')}</p>}
        {!isAsked && moderation.appeal === 'closed' && <p>{t('hidden.closed')}</p>}
        {!isAsked && moderation.appeal === 'possible' && <AppealForm postId={postId} onAsked={() => setAsked(true)} />}
      </div>
    </Note>
  )
}

function AppealForm({ postId, onAsked }: { postId: string; onAsked: () => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [isPending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  if (!isOpen) {
    return (
      <Button look="outline" className="justify-self-start" onClick={() => setOpen(true)}>
        {t('hidden.ask')}
      </Button>
    )
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setPending(true)
    const answer = await call(appealPost, { params: { postId }, body: { text } })
    setPending(false)
    if (answer.ok) return onAsked()
    setRefusal(answer.refusal)
  }
  return (
    <form onSubmit={submit} className="grid gap-3" noValidate>
      <LinesField
        label={t('hidden.why')}
        hint={t('hidden.askText')}
        error={fieldError(refusal, 'text')}
        rows={4}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <RefusalNote refusal={refusal} />
      <Button type="submit" className="justify-self-start" pending={isPending}>
        {t('hidden.send')}
      </Button>
    </form>
  )
}
