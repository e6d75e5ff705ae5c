// My Creations, for people who are signed in.
import { Suspense } from 'react'
import { SessionGate } from '../../../../../features/identity/session-gate.tsx'
import { CreationsPage } from '../../../../../features/studio/creations-page.tsx'
import { CreationsSkeleton } from '../../../../../features/studio/creations-skeleton.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('nav.creations')

export default function Page() {
  const waiting = <CreationsSkeleton />
  return (
    <PageWords of={['studio', 'creations', 'designs', 'editor', 'publish', 'remix', 'catalogue']}>
      <Suspense fallback={waiting}>
        <SessionGate waiting={waiting}>
          <CreationsPage />
        </SessionGate>
      </Suspense>
    </PageWords>
  )
}
