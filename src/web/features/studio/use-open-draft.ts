// Opens the studio with another draft. What was being written there is offered back: it may be an hour's work.
'use client'
import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { readStored } from '../../lib/stored-value.ts'
import { type Draft, isDraft } from './draft.ts'
import { draftKey, storeDraft } from './use-draft.ts'

export function useOpenDraft() {
  const { t } = useWords()
  const router = useRouter()
  return useCallback(
    (draft: Draft, note?: string) => {
      const before = readStored(draftKey, isDraft)
      const isWork = before !== null && (before.prompt.trim() !== '' || before.templateId !== null)
      const isSame = before?.prompt === draft.prompt && before.templateId === draft.templateId
      storeDraft(draft)
      if (note) notify(note)
      if (isWork && !isSame) {
        notify(t('detail.draftReplaced'), { label: t('detail.draftBack'), act: () => storeDraft(before) })
      }
      router.push('/studio')
    },
    [router, t],
  )
}
