// Sign in.
import { LoginForm } from '../../../../features/identity/login-form.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('login.action')

export default function Page() {
  return (
    <PageWords of={['identity']}>
      <LoginForm />
    </PageWords>
  )
}
