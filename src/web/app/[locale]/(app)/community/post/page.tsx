// A post for people who are signed in; the server shows it at /post/<id>.
import { PostPage } from '../../../../../features/community/post/post-page.tsx'
import { AppLinks } from '../../../../../lib/app-links.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('explore.title')

export default function Page() {
  return (
    <PageWords of={['post', 'explore', 'likes', 'comments', 'report', 'people', 'publish', 'catalogue']}>
      <AppLinks>
        <PostPage initial={null} isUser />
      </AppLinks>
    </PageWords>
  )
}
