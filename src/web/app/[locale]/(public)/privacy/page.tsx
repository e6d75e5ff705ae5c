// The privacy notice, from the operator's file. Sent without any script of the framework.
import { documentMetadata, LegalDocument } from '../../../../features/privacy/legal-document.tsx'

export const generateMetadata = documentMetadata('privacy.notice')

export default function Page() {
  return <LegalDocument name="privacy" title="privacy.notice" />
}
