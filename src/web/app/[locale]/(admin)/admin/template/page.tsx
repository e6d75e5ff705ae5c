// One template, for admins: `/admin/template?id=...`, or a new one of `?category=...`.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { TemplatePage } from '../../../../../features/admin/template-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.template')

export default function Page() {
  return (
    <AdminGate title="admin.template">
      <TemplatePage />
    </AdminGate>
  )
}
