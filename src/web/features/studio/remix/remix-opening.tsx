// `/studio?remix=...`: asks the server to open the post and begins a draft with what it says. Where it may not, the studio opens as ever,
// with a kind word above it.
'use client'
import { CircleAlert, X } from 'lucide-react'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useWords } from '#words'
import { call, type Refused } from '../../../lib/api.ts'
import { notify } from '../../../lib/notices.ts'
import { readStored, writeStored } from '../../../lib/stored-value.ts'
import type { MessageKey } from '../../../lib/words.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { type Draft, emptyDraft, isDraft } from '../draft.ts'
import { draftKey, storeDraft } from '../use-draft.ts'
import { runKey } from '../use-order.ts'
import { useTemplates } from '../use-templates.ts'
import { beginRemix } from './begin-remix.ts'
import { openRemix } from './endpoints.ts'

interface RemixOpeningProps {
  postId: string
  waiting: ReactNode
  children: ReactNode
}

const forget = () => window.history.replaceState(null, '', window.location.pathname)

const isWork = (draft: Draft | null): draft is Draft =>
  draft !== null && (draft.prompt.trim() !== '' || draft.templateId !== null || Boolean(draft.remix?.changes))

export function RemixOpening({ postId, waiting, children }: RemixOpeningProps) {
  const { t } = useWords()
  const templates = useTemplates()
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const { isPending, data } = templates
  const open = useCallback(async () => {
    setRefusal(null)
    const answer = await call(openRemix, { params: { postId } })
    if (!answer.ok) return setRefusal(answer.refusal)
    const before = readStored(draftKey, isDraft)
    // On a phone the picture before would stand above it; it lies in My Creations.
    writeStored(runKey, null)
    const studio = { known: before ?? emptyDraft, templates: data?.items ?? [], nowMs: Date.now() }
    storeDraft(beginRemix(answer.data, studio))
    if (isWork(before) && before.remix?.postId !== postId) {
      notify(t('detail.draftReplaced'), { label: t('detail.draftBack'), act: () => storeDraft(before) })
    }
    // A reload must not put away what was changed since.
    forget()
  }, [postId, data, t])
  useEffect(() => {
    if (!isPending) void open()
  }, [isPending, open])
  if (refusal === null) return waiting
  return (
    <>
      <Closed refusal={refusal} onRetry={() => void open()} />
      {children}
    </>
  )
}

function Closed({ refusal, onRetry }: { refusal: Refused; onRetry: () => void }) {
  const { t } = useWords()
  const [title, text]: [MessageKey, string] =
    refusal.code === 'forbidden'
      ? ['remix.closedTitle', t('remix.closedText')]
      : refusal.code === 'not_found'
        ? ['remix.goneTitle', t('remix.goneText')]
        : ['remix.failedTitle', refusal.detail]
  const isFinal = refusal.code === 'forbidden' || refusal.code === 'not_found'
  return (
    <div className="mx-auto max-w-[100rem] px-4 pt-5 lg:px-6">
      <div role="alert" className="flex items-start gap-3 rounded-card bg-marigold-soft p-4">
        <CircleAlert className="mt-0.5 size-5 shrink-0 text-marigold-ink" aria-hidden="true" />
        <div className="grid min-w-0 flex-1 justify-items-start gap-2">
          <h2 className="text-lg">{t(title)}</h2>
          <p>{text}</p>
          {isFinal ? (
            <ButtonLink look="outline" size="small" href="/explore">
              {t('remix.explore')}
            </ButtonLink>
          ) : (
            <Button look="outline" size="small" onClick={onRetry}>
              {t('common.tryAgain')}
            </Button>
          )}
        </div>
        <Button look="ghost" size="icon" aria-label={t('remix.dismiss')} onClick={forget}>
          <X aria-hidden="true" />
        </Button>
      </div>
    </div>
  )
}
