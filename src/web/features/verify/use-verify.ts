// One file at a time: checked here for what needs no server, then sent. A newer file makes an older answer worthless.
'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { VerifiedFile } from '#contract/verify.ts'
import { verifyMaxBytes } from '#contract/verify-options.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { verifyFile } from '../../lib/endpoints.ts'
import type { Words } from '../../lib/words.ts'
import { type Failure, failureOf } from './verdict.ts'

export interface ChosenFile {
  file: File
  name: string
  isPasted: boolean
  /** Address of the picture in this browser. */
  preview: string
}

export type Verification =
  | { state: 'none' }
  | { state: 'checking'; chosen: ChosenFile }
  | { state: 'answered'; chosen: ChosenFile; answer: VerifiedFile }
  | { state: 'failed'; chosen: ChosenFile; failure: Failure }

function problemOf(file: File, { t, format }: Words): Failure | null {
  if (file.size > verifyMaxBytes)
    return failureOf({ code: 'payload_too_large', detail: '' }, format.bytes(file.size), t)
  if (file.size === 0) return { title: t('verify.empty'), text: t('verify.emptyText'), canRetry: false }
  return null
}

export function useVerify() {
  const words = useWords()
  const [verification, setVerification] = useState<Verification>({ state: 'none' })
  const current = useRef<AbortController>(null)

  const send = useCallback(
    async (chosen: ChosenFile) => {
      current.current?.abort()
      const asking = new AbortController()
      current.current = asking
      const problem = problemOf(chosen.file, words)
      if (problem) return setVerification({ state: 'failed', chosen, failure: problem })
      setVerification({ state: 'checking', chosen })
      const answer = await call(verifyFile, { body: { file: chosen.file }, signal: asking.signal })
      if (asking.signal.aborted) return
      setVerification(
        answer.ok
          ? { state: 'answered', chosen, answer: answer.data }
          : {
              state: 'failed',
              chosen,
              failure: failureOf(answer.refusal, words.format.bytes(chosen.file.size), words.t),
            },
      )
    },
    [words],
  )

  const choose = useCallback(
    (file: File, isPasted = false) => {
      const name = isPasted ? words.t('verify.pasted') : file.name
      void send({ file, name, isPasted, preview: URL.createObjectURL(file) })
    },
    [send, words],
  )

  const preview = verification.state === 'none' ? undefined : verification.chosen.preview
  useEffect(() => () => (preview === undefined ? undefined : URL.revokeObjectURL(preview)), [preview])
  useEffect(() => () => current.current?.abort(), [])
  return { verification, choose, retry: send }
}
