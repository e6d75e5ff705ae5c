// Prices, shares and switches, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { ConfigurationPage } from '../../../../../features/admin/configuration-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.configuration')

export default function Page() {
  return (
    <AdminGate title="admin.configuration">
      <ConfigurationPage />
    </AdminGate>
  )
}
