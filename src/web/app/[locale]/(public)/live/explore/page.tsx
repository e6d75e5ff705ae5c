// The feed for visitors, rendered by our server from what it hands over.
import type { Metadata } from 'next'
import { ExplorePageData } from '#contract/community-pages.ts'
import { ExploreFeed } from '../../../../../features/community/feed/explore-feed.tsx'
import { exploreMetadata } from '../../../../../features/community/feed/explore-metadata.ts'
import { pageData } from '../../../../../lib/page-data.ts'
import { PageWords, pageWords } from '../../../../../lib/page-words.tsx'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return exploreMetadata(await pageData(ExplorePageData), await pageWords())
}

export default async function Page() {
  const data = await pageData(ExplorePageData)
  return (
    <PageWords of={['explore', 'likes', 'catalogue']}>
      <ExploreFeed initial={data} isUser={false} />
    </PageWords>
  )
}
