// Where does a picture come from? Open to everybody.
import { VerifyPage } from '../../../../features/verify/verify-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('verify.link', 'verify.text')

export default function Page() {
  return (
    <PageWords of={['verify']}>
      <VerifyPage />
    </PageWords>
  )
}
