// What trends and why, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { TrendingPage } from '../../../../../features/moderation/trending-page.tsx'
import { titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('admin.trending')

export default function Page() {
  return (
    <AdminGate title="admin.trending">
      <TrendingPage />
    </AdminGate>
  )
}
