// The feed for people who are signed in; the server shows it at /explore.
import { ExploreFeed } from '../../../../../features/community/feed/explore-feed.tsx'
import { AppLinks } from '../../../../../lib/app-links.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('explore.title')

export default function Page() {
  return (
    <PageWords of={['explore', 'likes', 'catalogue']}>
      <AppLinks>
        <ExploreFeed initial={null} isUser />
      </AppLinks>
    </PageWords>
  )
}
