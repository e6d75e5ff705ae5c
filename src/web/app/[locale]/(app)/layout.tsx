// The frame of the pages for people who are signed in: cache, live events, header, navigation. Must never hold a visitor's page.
import type { ReactNode } from 'react'
import { LatePrivacyNotes } from '../../../features/privacy/late-privacy-notes.tsx'
import { BottomBar, SideBar } from '../../../features/shell/navigation.tsx'
import { TopBar } from '../../../features/shell/top-bar.tsx'
import { PageWords } from '../../../lib/page-words.tsx'
import { Providers } from '../../../lib/providers.tsx'

export default function AppLayout({ children }: { children: ReactNode }) {
  return (
    <PageWords of={['credits', 'notifications', 'privacyNotes']}>
      <Providers>
        <TopBar />
        <div className="flex max-lg:pb-[calc(4rem+env(safe-area-inset-bottom))]">
          <SideBar />
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
            {children}
          </main>
        </div>
        <BottomBar />
        <LatePrivacyNotes />
      </Providers>
    </PageWords>
  )
}
