// Messages, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { MailPage } from '../../../../../features/admin/mail-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.mail')

export default function Page() {
  return (
    <AdminGate title="admin.mail">
      <MailPage />
    </AdminGate>
  )
}
