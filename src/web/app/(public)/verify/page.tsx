// Where does a picture come from? Open to everybody.
import type { Metadata } from 'next'
import { VerifyPage } from '../../../features/verify/verify-page.tsx'
import { t } from '../../../lib/t.ts'

export const metadata: Metadata = { title: t('verify.link'), description: t('verify.text') }

export default function Page() {
  return <VerifyPage />
}
