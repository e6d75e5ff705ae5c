// Complaints, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { GrievancesPage } from '../../../../../features/admin/grievances-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.grievances')

export default function Page() {
  return (
    <AdminGate title="admin.grievances">
      <GrievancesPage />
    </AdminGate>
  )
}
