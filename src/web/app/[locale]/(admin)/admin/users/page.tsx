// People, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { UsersPage } from '../../../../../features/admin/users-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.users')

export default function Page() {
  return (
    <AdminGate title="admin.users">
      <UsersPage />
    </AdminGate>
  )
}
