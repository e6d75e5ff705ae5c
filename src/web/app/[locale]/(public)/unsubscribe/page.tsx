// Stop messages with the link of one, without signing in.
import { UnsubscribePage } from '../../../../features/notifications/unsubscribe-page.tsx'
import { PageWords, titled } from '../../../../lib/page-words.tsx'

export const generateMetadata = titled('unsubscribe.title')

export default function Page() {
  return (
    <PageWords of={['notificationSettings']}>
      <UnsubscribePage />
    </PageWords>
  )
}
