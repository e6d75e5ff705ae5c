// Asks for a better prompt and keeps the answer beside the original until the person takes or refuses it. Costs nothing.
'use client'
import { useState } from 'react'
import type { enhancePrompt as enhanceContract, ImageType } from '#contract/studio.ts'
import { type Answer, call } from '../../lib/api.ts'
import { enhancePrompt } from '../../lib/endpoints.ts'

export type EnhanceRefusal = Extract<Answer<typeof enhanceContract>, { ok: false }>['refusal']

export type Enhancement =
  | { state: 'none' }
  | { state: 'asking'; original: string }
  | {
      state: 'ready'
      original: string
      /** As the person has it now. */
      enhanced: string
      /** As the enhancer wrote it. */
      first: string
      /** Whole prompts: safe, bold, festive. */
      directions: readonly [string, string, string]
    }
  | { state: 'failed'; original: string; refusal: EnhanceRefusal }

export function useEnhance() {
  const [enhancement, setEnhancement] = useState<Enhancement>({ state: 'none' })
  const ask = async (original: string, imageType: ImageType) => {
    setEnhancement({ state: 'asking', original })
    const answer = await call(enhancePrompt, { body: { prompt: original, imageType } })
    setEnhancement(
      answer.ok
        ? {
            state: 'ready',
            original,
            enhanced: answer.data.enhancedPrompt,
            first: answer.data.enhancedPrompt,
            directions: answer.data.suggestions,
          }
        : { state: 'failed', original, refusal: answer.refusal },
    )
  }
  const edit = (enhanced: string) =>
    setEnhancement((known) => (known.state === 'ready' ? { ...known, enhanced } : known))
  const close = () => setEnhancement({ state: 'none' })
  return { enhancement, ask, edit, close }
}
