// Sign in.
import type { Metadata } from 'next'
import { LoginForm } from '../../../features/identity/login-form.tsx'
import { t } from '../../../lib/t.ts'

export const metadata: Metadata = { title: t('login.action') }

export default function Page() {
  return <LoginForm />
}
