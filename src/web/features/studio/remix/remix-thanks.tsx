// Below a picture that was made from somebody's post: that it says so, and what its author earned, once the server has settled it. Only
// reports; nothing is paid by asking.
'use client'
import { Repeat2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { recordRemix } from './endpoints.ts'

interface RemixThanksProps {
  postId: string
  imageId: string
}

// Rewards are settled within a second or two; on a busy machine in ten. Who earned nothing is asked about six times and no more.
const pausesMs = [400, 800, 1_500, 3_000, 5_000, 8_000]

export function RemixThanks({ postId, imageId }: RemixThanksProps) {
  const { format, t } = useWords()
  const [earned, setEarned] = useState<number | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    const ask = async () => {
      for (const pauseMs of pausesMs) {
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
        if (leaving.signal.aborted) return
        const body = { generatedImageId: imageId }
        const answer = await call(recordRemix, { params: { postId }, body, signal: leaving.signal })
        if (answer.ok && answer.data.rewarded) return setEarned(answer.data.rewardCredits ?? null)
      }
    }
    void ask()
    return () => leaving.abort()
  }, [postId, imageId])
  return (
    <p
      role="status"
      className="mx-auto flex min-h-12 max-w-md items-center gap-2 text-center text-ink-soft text-sm"
      data-testid="remix-thanks"
    >
      <Repeat2 className="size-4 shrink-0" aria-hidden="true" />
      {earned !== null && earned > 0 ? t('remix.earned', { credits: format.credits(earned) }) : t('remix.linked')}
    </p>
  )
}
