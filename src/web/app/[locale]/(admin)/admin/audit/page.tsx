// The audit log, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { AuditPage } from '../../../../../features/admin/audit-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.audit')

export default function Page() {
  return (
    <AdminGate title="admin.audit">
      <AuditPage />
    </AdminGate>
  )
}
