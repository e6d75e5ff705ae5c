// Create an account.
import type { Metadata } from 'next'
import { RegisterForm } from '../../../features/identity/register-form.tsx'
import { t } from '../../../lib/t.ts'

export const metadata: Metadata = { title: t('register.action') }

export default function Page() {
  return <RegisterForm />
}
