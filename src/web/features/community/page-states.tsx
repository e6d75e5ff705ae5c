// What a page of the community shows in the place of its content: that it is gone, or that it could not be had.
'use client'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

interface GoneStateProps {
  title: string
  text: string
  /** Of the link to Explore. */
  action: string
}

export function GoneState({ title, text, action }: GoneStateProps) {
  const link = (
    <a href="/explore" className={buttonLook()}>
      {action}
    </a>
  )
  return <EmptyState isPage title={title} text={text} action={link} />
}

interface UnansweredStateProps {
  /** When there was a connection. */
  title: string
  isOffline: boolean
  onRetry: () => void
}

export function UnansweredState({ title, isOffline, onRetry }: UnansweredStateProps) {
  const { t } = useWords()
  const retry = (
    <button type="button" onClick={onRetry} className={buttonLook()}>
      {t('common.tryAgain')}
    </button>
  )
  return (
    <EmptyState
      isPage
      title={isOffline ? t('offline.title') : title}
      text={t(isOffline ? 'explore.offlineText' : 'failure.internal')}
      action={retry}
    />
  )
}
