// A profile for people who are signed in; the server shows it at /u/<handle>.
import { ProfilePage } from '../../../../../features/community/person/profile-page.tsx'
import { AppLinks } from '../../../../../lib/app-links.tsx'
import { PageWords, titled } from '../../../../../lib/page-words.tsx'

export const generateMetadata = titled('people.profile')

export default function Page() {
  return (
    <PageWords of={['people', 'explore', 'likes', 'report', 'catalogue']}>
      <AppLinks>
        <ProfilePage initial={null} isUser />
      </AppLinks>
    </PageWords>
  )
}
