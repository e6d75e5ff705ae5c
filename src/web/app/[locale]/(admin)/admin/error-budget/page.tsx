// How available the core routes were, for admins.
import { AdminGate } from '../../../../../features/admin/admin-gate.tsx'
import { ErrorBudgetPage } from '../../../../../features/operations/error-budget-page.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('ops.title')

export default function Page() {
  return (
    <PageWords of={['operations']}>
      <AdminGate title="ops.title">
        <ErrorBudgetPage />
      </AdminGate>
    </PageWords>
  )
}
