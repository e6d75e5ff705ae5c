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
  const waiting = <StudioSkeleton />
  return (
    <SessionGate waiting={waiting}>
      <Suspense fallback={waiting}>
        <TemplateLink waiting={waiting}>
          <StudioPage />
        </TemplateLink>
      </Suspense>
    </SessionGate>
  )
}
