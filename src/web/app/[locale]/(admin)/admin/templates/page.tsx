// Categories and templates, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { TemplatesPage } from '../../../../../features/admin/templates-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.templates')

export default function Page() {
  return (
    <AdminGate title="admin.templates">
      <TemplatesPage />
    </AdminGate>
  )
}
