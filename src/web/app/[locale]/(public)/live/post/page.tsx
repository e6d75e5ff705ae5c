// A post for visitors, rendered by our server from what it hands over.
import type { Metadata } from 'next'
import { PostPageData } from '#contract/community-pages.ts'
import { postFactsForEngines, postMetadata } from '../../../../../features/community/post/post-metadata.ts'
import { PostPage } from '../../../../../features/community/post/post-page.tsx'
import { pageData } from '../../../../../lib/page-data.ts'
import { PageWords, pageWords } from '../../../../../lib/page-words.tsx'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return postMetadata(await pageData(PostPageData), await pageWords())
}

export default async function Page() {
  const data = await pageData(PostPageData)
  return (
    <PageWords of={['post', 'explore', 'likes', 'comments', 'report', 'people', 'publish', 'catalogue']}>
      {data && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data, not a script, and without any `<`
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: postFactsForEngines(data) }} />
      )}
      <PostPage initial={data} isUser={false} />
    </PageWords>
  )
}
