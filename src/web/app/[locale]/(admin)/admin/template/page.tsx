// One template, for admins: `/admin/template?id=...`, or a new one of `?category=...`.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { TemplatePage } from '../../../../../features/admin/template-page.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.template')

export default function Page() {
  return (
    // Besides those of the console the words of the editor, which no other page of it opens.
    <PageWords of={['admin', 'credits', 'studio', 'editor']}>
      <AdminGate title="admin.template">
        <TemplatePage />
      </AdminGate>
    </PageWords>
  )
}
