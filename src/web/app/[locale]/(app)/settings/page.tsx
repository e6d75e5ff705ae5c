// Settings, for people who are signed in.
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { SettingsPage } from '../../../../features/identity/settings-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

export const generateMetadata = titled('nav.settings')

export default function Page() {
  return (
    <PageWords of={['identity', 'account', 'verify', 'privacy', 'notificationSettings', 'people']}>
      <SessionGate waiting={<PageSkeleton title="nav.settings" />}>
        <SettingsPage />
      </SessionGate>
    </PageWords>
  )
}
