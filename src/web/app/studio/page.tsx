// The studio, for people who are signed in.
import type { Metadata } from 'next'
import { SessionGate } from '../../features/identity/session-gate.tsx'
import { StudioPage } from '../../features/studio/studio-page.tsx'
import { StudioSkeleton } from '../../features/studio/studio-skeleton.tsx'
import { t } from '../../lib/t.ts'

export const metadata: Metadata = { title: t('nav.studio') }

export default function Page() {
  return (
    <SessionGate waiting={<StudioSkeleton />}>
      <StudioPage />
    </SessionGate>
  )
}
