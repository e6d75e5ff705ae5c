// The first page of the console: figures of today and of seven days.
import { AdminGate } from '../../../../features/admin/admin-gate.tsx'
import { OverviewPage } from '../../../../features/admin/overview-page.tsx'
import { titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.overview')

export default function Page() {
  return (
    <AdminGate title="admin.overview">
      <OverviewPage />
    </AdminGate>
  )
}
