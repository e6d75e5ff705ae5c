// Notifications, for people who are signed in.
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { NotificationsPage } from '../../../../features/notifications/notifications-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

export const generateMetadata = titled('notify.title')

export default function Page() {
  return (
    <PageWords of={['notifications']}>
      <SessionGate waiting={<PageSkeleton title="notify.title" />}>
        <NotificationsPage />
      </SessionGate>
    </PageWords>
  )
}
