// One account, for admins: `/admin/user?id=usr_...`.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { UserPage } from '../../../../../features/admin/user-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.user')

export default function Page() {
  return (
    <AdminGate title="admin.user">
      <UserPage />
    </AdminGate>
  )
}
