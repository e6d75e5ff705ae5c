// A profile for visitors, rendered by our server from what it hands over.
import type { Metadata } from 'next'
import { PersonPageData } from '#contract/community-pages.ts'
import { personMetadata } from '../../../../../features/community/person/person-metadata.ts'
import { ProfilePage } from '../../../../../features/community/person/profile-page.tsx'
import { pageData } from '../../../../../lib/page-data.ts'
import { PageWords, pageWords } from '../../../../../lib/page-words.tsx'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  return personMetadata(await pageData(PersonPageData), await pageWords())
}

export default async function Page() {
  return (
    <PageWords of={['people', 'explore', 'likes', 'report', 'catalogue']}>
      <ProfilePage initial={await pageData(PersonPageData)} isUser={false} />
    </PageWords>
  )
}
