// The wallet, for people who are signed in.
import type { Metadata } from 'next'
import { WalletPage } from '../../../features/credits/wallet-page.tsx'
import { SessionGate } from '../../../features/identity/session-gate.tsx'
import { t } from '../../../lib/t.ts'
import { PageSkeleton } from '../../../ui/skeleton.tsx'

export const metadata: Metadata = { title: t('nav.wallet') }

export default function Page() {
  return (
    <SessionGate waiting={<PageSkeleton title={t('nav.wallet')} />}>
      <WalletPage />
    </SessionGate>
  )
}
