// Stands before the pages of the console: visitors sign in, others read that it is not for them. The server guards the data itself.
'use client'
import { type ReactNode, Suspense } from 'react'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { SessionGate } from '../identity/session-gate.tsx'
import { useAccount } from '../identity/use-account.ts'

export function AdminGate({ title, children }: { title: MessageKey; children: ReactNode }) {
  const waiting = <PageSkeleton title={title} />
  return (
    <SessionGate waiting={waiting}>
      <ForAdmins>
        <Suspense fallback={waiting}>{children}</Suspense>
      </ForAdmins>
    </SessionGate>
  )
}

function ForAdmins({ children }: { children: ReactNode }) {
  const { t } = useWords()
  const { account } = useAccount()
  if (account?.role === 'admin') return children
  return (
    <div className="mx-auto max-w-3xl px-4 py-6 lg:py-12">
      <EmptyState
        isPage
        title={t('admin.notForYou')}
        text={t('admin.notForYouText')}
        action={<ButtonLink href="/">{t('admin.toSite')}</ButtonLink>}
      />
    </div>
  )
}
