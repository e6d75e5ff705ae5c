// One account, for admins: `/admin/user?id=usr_...`.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { UserPage } from '../../../../../features/admin/user-page.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.user')

export default function Page() {
  return (
    // Its sessions are said as the owner reads them.
    <PageWords of={['identity']}>
      <AdminGate title="admin.user">
        <UserPage />
      </AdminGate>
    </PageWords>
  )
}
