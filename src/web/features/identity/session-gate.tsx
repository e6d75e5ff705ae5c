// Stands before pages that need an account: visitors go to sign-in and come back after it. The server guards the data itself.
'use client'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useAccount } from './use-account.ts'

interface SessionGateProps {
  /** The page's own skeleton, so that nothing jumps when the answer comes. Without it the page keeps its places itself. */
  waiting?: ReactNode
  children: ReactNode
}

export function SessionGate({ children, waiting = children }: SessionGateProps) {
  const { t } = useWords()
  const router = useRouter()
  const { status, account, retry } = useAccount()
  const isTwoFactorDue = account?.isTwoFactorDue === true
  useEffect(() => {
    if (status !== 'visitor') return
    const next = window.location.pathname + window.location.search
    router.replace(`/login?next=${encodeURIComponent(next)}`)
  }, [status, router])
  useEffect(() => {
    // Nothing else is open to them, and the server says so to every other call.
    if (isTwoFactorDue && window.location.pathname !== '/settings') router.replace('/settings')
  }, [isTwoFactorDue, router])
  switch (status) {
    case 'user':
      return children
    case 'unreachable':
      return (
        // Not the frame of the skeleton at another place.
        <div key="unreachable" className="mx-auto max-w-3xl px-4 py-6 lg:py-12">
          <EmptyState
            isPage
            title={t('offline.title')}
            text={t('offline.text')}
            action={<Button onClick={retry}>{t('common.tryAgain')}</Button>}
          />
        </div>
      )
    case 'pending':
    case 'visitor':
      return waiting
    default:
      return status satisfies never
  }
}
