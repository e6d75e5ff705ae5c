// The frame of the console: its own header and navigation, its own words. Nothing of it is in another page's scripts.
import type { ReactNode } from 'react'
import { ConsoleFrame } from '../../../features/admin/console-frame.tsx'
import { PageWords } from '../../../lib/page-words.tsx'
import { Providers } from '../../../lib/providers.tsx'

export default function AdminLayout({ children }: { children: ReactNode }) {
  return (
    <PageWords of={['notifications', 'admin', 'credits', 'studio', 'privacy', 'moderation', 'report']}>
      <Providers>
        <ConsoleFrame>{children}</ConsoleFrame>
      </Providers>
    </PageWords>
  )
}
