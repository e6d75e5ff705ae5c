// The draft as React state. It lives in the browser's storage, so that a reload or a closed tab loses nothing.
'use client'
import { useCallback } from 'react'
import { readStored, useStored, writeStored } from '../../lib/stored-value.ts'
import { type Draft, emptyDraft, isDraft } from './draft.ts'

const draftKey = 'rangoli.draft'

export type ChangeDraft = (change: (draft: Draft) => Draft) => void

export function useDraft(): [Draft, ChangeDraft] {
  const [stored] = useStored(draftKey, isDraft)
  const change = useCallback<ChangeDraft>((next) => {
    writeStored(draftKey, next(readStored(draftKey, isDraft) ?? emptyDraft))
  }, [])
  return [stored ?? emptyDraft, change]
}

/** For other pages that hand a draft over to the studio. */
export function storeDraft(draft: Draft): void {
  writeStored(draftKey, draft)
}
