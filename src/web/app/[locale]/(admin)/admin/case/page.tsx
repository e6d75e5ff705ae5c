// One case, for moderators and admins: `/admin/case?id=cas_...`.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { CasePage } from '../../../../../features/moderation/case-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.case')

export default function Page() {
  return (
    <AdminGate title="admin.case" forModerators>
      <CasePage />
    </AdminGate>
  )
}
