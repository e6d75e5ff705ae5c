// The content policy, from the operator's file. Sent without any script of the framework.
import { documentMetadata, LegalDocument } from '../../../../features/privacy/legal-document.tsx'

export const generateMetadata = documentMetadata('footer.contentPolicy')

export default function Page() {
  return <LegalDocument name="content-policy" title="footer.contentPolicy" />
}
