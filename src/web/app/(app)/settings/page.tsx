// Settings, for people who are signed in.
import type { Metadata } from 'next'
import { SessionGate } from '../../../features/identity/session-gate.tsx'
import { SettingsPage } from '../../../features/identity/settings-page.tsx'
import { t } from '../../../lib/t.ts'
import { PageSkeleton } from '../../../ui/skeleton.tsx'

export const metadata: Metadata = { title: t('nav.settings') }

export default function Page() {
  return (
    <SessionGate waiting={<PageSkeleton title={t('nav.settings')} />}>
      <SettingsPage />
    </SessionGate>
  )
}
