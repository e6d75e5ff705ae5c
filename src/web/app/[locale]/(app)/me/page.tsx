// Oneself and one's own places, for people who are signed in.
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { MePage } from '../../../../features/shell/me-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

export const generateMetadata = titled('me.title')

export default function Page() {
  return (
    <PageWords of={['credits']}>
      <SessionGate waiting={<PageSkeleton title="me.title" />}>
        <MePage />
      </SessionGate>
    </PageWords>
  )
}
