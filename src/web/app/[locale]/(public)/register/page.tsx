// Create an account.
import { RegisterForm } from '../../../../features/identity/register-form.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('register.action')

export default function Page() {
  return (
    <PageWords of={['identity']}>
      <RegisterForm />
    </PageWords>
  )
}
