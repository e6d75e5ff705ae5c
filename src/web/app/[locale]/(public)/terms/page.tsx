// The terms of use, from the operator's file. Sent without any script of the framework.
import { documentMetadata, LegalDocument } from '../../../../features/privacy/legal-document.tsx'

export const generateMetadata = documentMetadata('footer.terms')

export default function Page() {
  return <LegalDocument name="terms" title="footer.terms" />
}
