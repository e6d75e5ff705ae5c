// My Creations, for people who are signed in.
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { CreationsPage } from '../../../../features/studio/creations-page.tsx'
import { CreationsSkeleton } from '../../../../features/studio/creations-skeleton.tsx'
import { t } from '../../../../lib/t.ts'

export const metadata: Metadata = { title: t('nav.creations') }

export default function Page() {
  const waiting = <CreationsSkeleton />
  return (
    <Suspense fallback={waiting}>
      <SessionGate waiting={waiting}>
        <CreationsPage />
      </SessionGate>
    </Suspense>
  )
}
