// The community's part of the front page, rendered alone; the server puts it into its place there.
import { StripData } from '#contract/community-pages.ts'
import { CommunityStrip } from '../../../../../features/home/community-strip.tsx'
import { pageData } from '../../../../../lib/page-data.ts'

export const dynamic = 'force-dynamic'

export default async function Page() {
  const data = await pageData(StripData)
  return data && <CommunityStrip posts={data.posts} />
}
