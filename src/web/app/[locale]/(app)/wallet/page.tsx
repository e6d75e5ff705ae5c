// The wallet, for people who are signed in.
import { WalletPage } from '../../../../features/credits/wallet-page.tsx'
import { SessionGate } from '../../../../features/identity/session-gate.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'
import { PageSkeleton } from '../../../../ui/skeleton.tsx'

export const generateMetadata = titled('nav.wallet')

export default function Page() {
  return (
    <PageWords of={['credits']}>
      <SessionGate waiting={<PageSkeleton title="nav.wallet" />}>
        <WalletPage />
      </SessionGate>
    </PageWords>
  )
}
