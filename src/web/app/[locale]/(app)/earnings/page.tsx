// What one's posts have earned, for people who are signed in.
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { EarningsPage } from '../../../../features/rewards/earnings-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

export const generateMetadata = titled('earnings.title')

export default function Page() {
  return (
    <PageWords of={['earnings']}>
      <SessionGate waiting={<PageSkeleton title="earnings.title" />}>
        <EarningsPage />
      </SessionGate>
    </PageWords>
  )
}
