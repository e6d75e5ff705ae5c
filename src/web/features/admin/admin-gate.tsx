// Stands before the pages of the console: visitors sign in, others read that it is not for them. Moderators see the pages of moderation
// and nothing else. The server guards the data itself.
'use client'
import { type ReactNode, Suspense } from 'react'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageSkeleton } from '../../ui/skeleton.tsx'
import { SessionGate } from '../identity/session-gate.tsx'
import { useAccount } from '../identity/use-account.ts'

interface AdminGateProps {
  title: MessageKey
  /** Moderators come in too. */
  forModerators?: boolean
  children: ReactNode
}

export function AdminGate({ title, forModerators = false, children }: AdminGateProps) {
  const waiting = <PageSkeleton title={title} />
  return (
    <SessionGate waiting={waiting}>
      <ForRole forModerators={forModerators}>
        <Suspense fallback={waiting}>{children}</Suspense>
      </ForRole>
    </SessionGate>
  )
}

function ForRole({ forModerators, children }: Omit<AdminGateProps, 'title'>) {
  const { t } = useWords()
  const { account } = useAccount()
  const isModerator = account?.role === 'moderator'
  if (account?.role === 'admin' || (forModerators && isModerator)) return children
  return (
    <div className="mx-auto max-w-3xl px-4 py-6 lg:py-12">
      <EmptyState
        isPage
        title={t(forModerators ? 'moderation.notForYou' : 'admin.notForYou')}
        text={t(forModerators ? 'moderation.notForYouText' : 'admin.notForYouText')}
        action={
          isModerator ? (
            <ButtonLink href="/admin/moderation">{t('admin.moderation')}</ButtonLink>
          ) : (
            <ButtonLink href="/">{t('admin.toSite')}</ButtonLink>
          )
        }
      />
    </div>
  )
}
