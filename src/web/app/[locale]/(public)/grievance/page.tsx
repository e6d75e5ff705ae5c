// The grievance officer: who it is, what happens, and a form that needs no account.
import { GrievanceForm } from '../../../../features/privacy/grievance-form.tsx'
import { LegalDocument } from '../../../../features/privacy/legal-document.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('footer.grievance')

export default function Page() {
  return (
    <PageWords of={['identity', 'privacy']}>
      <LegalDocument name="grievance" title="footer.grievance" />
      <GrievanceForm />
    </PageWords>
  )
}
