// Set a new password with a link.
import { ResetForm } from '../../../../features/identity/reset-form.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('reset.title')

export default function Page() {
  return (
    <PageWords of={['identity', 'account']}>
      <ResetForm />
    </PageWords>
  )
}
