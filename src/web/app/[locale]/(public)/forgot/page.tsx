// Ask for a link to a new password.
import { ForgotForm } from '../../../../features/identity/forgot-form.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('forgot.title')

export default function Page() {
  return (
    <PageWords of={['identity', 'account']}>
      <ForgotForm />
    </PageWords>
  )
}
