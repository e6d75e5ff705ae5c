// How available the core routes were, for admins.
import { SessionGate } from '../../../../../features/identity/session-gate.tsx'
import { ErrorBudgetPage } from '../../../../../features/operations/error-budget-page.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../../ui/skeleton.tsx'

export const generateMetadata = titled('ops.title')

export default function Page() {
  return (
    <PageWords of={['credits', 'operations']}>
      <SessionGate waiting={<PageSkeleton title="ops.title" />}>
        <ErrorBudgetPage />
      </SessionGate>
    </PageWords>
  )
}
