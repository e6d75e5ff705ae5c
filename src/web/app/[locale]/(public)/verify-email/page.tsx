// Confirm an address with a link.
import { ConfirmAddress } from '../../../../features/identity/confirm-address.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('confirm.title')

export default function Page() {
  return (
    <PageWords of={['identity', 'account']}>
      <ConfirmAddress />
    </PageWords>
  )
}
