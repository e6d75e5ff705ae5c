// In the place of something that could not be loaded: why, and the way to ask again.
'use client'
import { useWords } from '#words'
import { Button } from './button.tsx'
import { joinClasses } from './join-classes.ts'

interface NotLoadedProps {
  reason: string
  onRetry: () => void
  /** Where it stands; with the height that was kept, where what follows would else move up. */
  className?: string
}

export function NotLoaded({ reason, onRetry, className }: NotLoadedProps) {
  const { t } = useWords()
  return (
    <div role="alert" className={joinClasses('flex flex-wrap content-center items-center gap-3', className)}>
      <p className="text-ink-soft">{reason}</p>
      <Button look="outline" size="small" onClick={onRetry}>
        {t('common.tryAgain')}
      </Button>
    </div>
  )
}
