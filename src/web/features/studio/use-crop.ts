// Has a part cut out on the server. One key for one part: a lost answer or a second press makes no second picture.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { CropArea } from '#contract/crop-area.ts'
import { call, type Refused } from '../../lib/api.ts'
import { cropCreation } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { newKey } from './idempotency-key.ts'

export interface Crop {
  isCutting: boolean
  refusal: Refused | null
  /** The new picture's id; null when there is none, and `refusal` says why. */
  cut: (area: CropArea) => Promise<string | null>
}

// Behind other people's pictures a job waits; after that it is better said.
const longestWaitMs = 60_000
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

async function cutOut(imageId: string, area: CropArea, idempotencyKey: string) {
  const deadline = performance.now() + longestWaitMs
  for (;;) {
    const answer = await call(cropCreation, { params: { imageId }, body: area, idempotencyKey })
    const isWaiting = !answer.ok && answer.refusal.code === 'conflict'
    if (!isWaiting || performance.now() > deadline) return answer
    await pause(Math.min(answer.refusal.retryAfterSeconds ?? 1, 5))
  }
}

export function useCrop(imageId: string): Crop {
  const client = useQueryClient()
  const [isCutting, setCutting] = useState(false)
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const intent = useRef<{ key: string; area: string }>(null)
  const cut = useCallback(
    async (area: CropArea) => {
      const text = JSON.stringify(area)
      if (intent.current?.area !== text) intent.current = { key: newKey(), area: text }
      setCutting(true)
      setRefusal(null)
      const answer = await cutOut(imageId, area, intent.current.key)
      setCutting(false)
      if (!answer.ok) {
        setRefusal(answer.refusal)
        return null
      }
      await client.invalidateQueries({ queryKey: keys.creations })
      return answer.data.imageId
    },
    [client, imageId],
  )
  return { isCutting, refusal, cut }
}
