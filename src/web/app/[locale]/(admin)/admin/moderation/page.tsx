// The queue of moderation, for moderators and admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { QueuePage } from '../../../../../features/moderation/queue-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.moderation')

export default function Page() {
  return (
    <AdminGate title="admin.moderation" forModerators>
      <QueuePage />
    </AdminGate>
  )
}
