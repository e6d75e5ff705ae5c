// The studio, for people who are signed in.
import type { Metadata } from 'next'
import { Suspense } from 'react'
import { SessionGate } from '../../../features/identity/session-gate.tsx'
import { StudioPage } from '../../../features/studio/studio-page.tsx'
import { StudioSkeleton } from '../../../features/studio/studio-skeleton.tsx'
import { TemplateLink } from '../../../features/studio/template-link.tsx'
import { t } from '../../../lib/t.ts'

export const metadata: Metadata = { title: t('nav.studio') }

export default function Page() {
  return (
    <SessionGate waiting={<StudioSkeleton />}>
      <Suspense fallback={<StudioSkeleton />}>
        <TemplateLink waiting={<StudioSkeleton />}>
          <StudioPage />
        </TemplateLink>
      </Suspense>
    </SessionGate>
  )
}
