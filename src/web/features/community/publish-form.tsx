// The form of publishing with the picture beside it. Everything is suggested, so that one press is enough for most.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { Globe } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { getCreation } from '../../lib/endpoints.ts'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { useCall } from '../identity/use-call.ts'
import { useWatermark } from '../studio/use-watermark.ts'
import { markPublished } from './mark-published.ts'
import { beginDraft, suggestTags } from './post-draft.ts'
import { isTitled, PostFields, PublishRefusal } from './post-fields.tsx'
import { postPath } from './post-path.ts'
import { publishPost } from './publish-endpoints.ts'
import { PublishPreview } from './publish-preview.tsx'
import { useFormFacts } from './use-form-facts.ts'

interface PublishFormProps {
  creation: CreationDetail
  /** Of the template it was made with. */
  categoryId: string | undefined
  onPublished: (published: { postId: string; title: string; isPublic: boolean }) => void
}

export function PublishForm({ creation, categoryId, onPublished }: PublishFormProps) {
  const { t, locale } = useWords()
  const client = useQueryClient()
  const facts = useFormFacts()
  const watermark = useWatermark()
  const [isMarked, setMarked] = useState(true)
  const [draft, setDraft] = useState(() => beginDraft({ creation, categoryId, locale }))
  // How often it was sent: what is missing is said from the first time on.
  const [sent, setSent] = useState(0)
  const [takenBy, setTakenBy] = useState<string | null>(null)
  const publishing = useCall(publishPost)
  const form = useFaultInSight(sent, publishing.refusal)
  const mark = watermark.isOptional && !isMarked ? null : (watermark.words ?? null)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSent(sent + 1)
    if (publishing.isSending || !isTitled(draft) || draft.categoryId === '') return
    const body = { ...draft, title: draft.title.trim(), tags: [...draft.tags], imageId: creation.id }
    const answer = await publishing.send({ body: { ...body, watermark: !watermark.isOptional || isMarked } })
    if (answer.ok) {
      markPublished(client, creation.id, answer.data.postId)
      onPublished({ postId: answer.data.postId, title: body.title, isPublic: body.visibility === 'public' })
    } else if (answer.refusal.code === 'conflict') {
      const fresh = await call(getCreation, { params: { imageId: creation.id } })
      setTakenBy(fresh.ok ? (fresh.data.postId ?? null) : null)
    }
  }
  return (
    <form ref={form} onSubmit={send} noValidate className="grid items-start gap-6 lg:grid-cols-2 lg:gap-8">
      <PublishPreview creation={creation} mark={mark} />
      {/* What is reached by keys must not come to stand behind the bar, nor its label behind the head. */}
      <div className="grid gap-6 [&_:is(a,button,input,select)]:scroll-mt-14 [&_:is(a,button,input,select)]:scroll-mb-24">
        <PublishRefusal refusal={publishing.refusal} />
        {takenBy !== null && (
          <a href={postPath(takenBy)} className={buttonLook({ look: 'outline' })}>
            {t('publish.seePost')}
          </a>
        )}
        <PostFields
          titleHint={t('publish.nameHint')}
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          suggestedTags={suggestTags(creation, locale, draft.tags)}
          facts={facts}
          isFromSealed={creation.isPromptSealed === true}
          refusal={publishing.refusal}
          isChecked={sent > 0}
        />
        {watermark.words !== undefined && (
          <Mark words={watermark.words} isOptional={watermark.isOptional} isOn={isMarked} onChange={setMarked} />
        )}
        {/* Everything is suggested: most press it without going through the whole form. */}
        <div className="sticky -bottom-5 -mx-5 -mb-5 grid border-line border-t bg-surface px-5 pt-3 pb-4 lg:mx-0 lg:px-0">
          <Button type="submit" size="large" pending={publishing.isSending}>
            {!publishing.isSending && <Globe aria-hidden="true" />}
            {t('publish.action')}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** The form has a bar that is always there: what is wrong may stand far above it. */
function useFaultInSight(sent: number, refusal: unknown) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (sent === 0) return
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid]')
    field?.focus()
    if (!field && refusal) form.current?.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' })
  }, [sent, refusal])
  return form
}

interface MarkProps {
  words: string
  isOptional: boolean
  isOn: boolean
  onChange: (isOn: boolean) => void
}

function Mark({ words, isOptional, isOn, onChange }: MarkProps) {
  const { t } = useWords()
  if (!isOptional) return <p className="text-ink-soft text-sm">{t('publish.markCarried', { words })}</p>
  return (
    <div className="grid gap-1">
      <label className="flex min-h-9 cursor-pointer items-center gap-3 font-medium">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => onChange(target.checked)}
          className="size-5 accent-accent"
        />
        {t('publish.mark')}
      </label>
      <p className="text-ink-soft text-sm">{isOn ? t('publish.markNote', { words }) : t('publish.markLeftOff')}</p>
    </div>
  )
}
