// The studio, for people who are signed in.
import { Suspense } from 'react'
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { StudioPage } from '../../../../features/studio/studio-page.tsx'
import { StudioSkeleton } from '../../../../features/studio/studio-skeleton.tsx'
import { TemplateLink } from '../../../../features/studio/template-link.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('nav.studio')

export default function Page() {
  const waiting = <StudioSkeleton />
  return (
    <PageWords of={['studio', 'creations', 'designs', 'editor', 'publish', 'remix', 'catalogue']}>
      <SessionGate waiting={waiting}>
        <Suspense fallback={waiting}>
          <TemplateLink waiting={waiting}>
            <StudioPage />
          </TemplateLink>
        </Suspense>
      </SessionGate>
    </PageWords>
  )
}
