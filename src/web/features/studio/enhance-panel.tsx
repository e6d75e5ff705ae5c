// What comes of asking for a better prompt: the wait, the two prompts side by side, or why there is none. Must never change the prompt.
'use client'
import { TriangleAlert } from 'lucide-react'
import { lazy, Suspense } from 'react'
import { useWords } from '#words'
import { useFetchedAhead } from '../../lib/fetched-ahead.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Note } from '../../ui/note.tsx'
import type { Enhancement, EnhanceRefusal } from './use-enhance.ts'

interface EnhancePanelProps {
  enhancement: Enhancement
  onEdit: (text: string) => void
  onTake: (text: string) => void
  onClose: () => void
}

// Only an answer of the server shows it. A failure stays in the page: it must show when nothing can be fetched.
const fetchComparison = () => import('./enhance-comparison.tsx')
const afterAsking = [fetchComparison]
const EnhanceComparison = lazy(async () => ({ default: (await fetchComparison()).EnhanceComparison }))

export function EnhancePanel({ enhancement, onEdit, onTake, onClose }: EnhancePanelProps) {
  useFetchedAhead(afterAsking)
  switch (enhancement.state) {
    case 'none':
      return null
    case 'asking':
      return <Asking />
    case 'failed':
      return <EnhanceFailure refusal={enhancement.refusal} onTake={onTake} onClose={onClose} />
    case 'ready':
      return (
        <Suspense fallback={<Asking />}>
          <EnhanceComparison {...enhancement} onEdit={onEdit} onTake={onTake} onClose={onClose} />
        </Suspense>
      )
    default:
      return enhancement satisfies never
  }
}

/** About as tall as the comparison: an answer that takes its time then moves nothing that is in sight. */
function Asking() {
  const { t } = useWords()
  return (
    <Card className="grid min-h-128 grid-rows-[auto_auto_1fr] gap-4 md:min-h-80">
      <p className="font-semibold text-sm">{t('studio.enhancing')}</p>
      <div className="skeleton h-9 rounded-full" />
      <div className="skeleton rounded-control" />
    </Card>
  )
}

interface EnhanceFailureProps {
  refusal: EnhanceRefusal
  onTake: (text: string) => void
  onClose: () => void
}

/** Whatever went wrong, the original stays in use and this says so. */
function EnhanceFailure({ refusal, onTake, onClose }: EnhanceFailureProps) {
  const { t } = useWords()
  const { rewrite } = refusal
  return (
    <Note tone="warm" icon={TriangleAlert} alert>
      <p className="font-semibold">{t('enhance.failed')}</p>
      <p>{refusal.detail}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {refusal.code === 'content_policy_violation' && rewrite && (
          <Button size="small" onClick={() => onTake(rewrite)}>
            {t('failure.useRewrite')}
          </Button>
        )}
        <Button size="small" look="outline" onClick={onClose}>
          {t('enhance.keepMine')}
        </Button>
      </div>
    </Note>
  )
}
