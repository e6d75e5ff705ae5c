// Header, place and foot of a page that everybody may open. Must never need the cache of server answers: the first visit pays for it.
import type { ReactNode } from 'react'
import { Awake } from '../../lib/awake.tsx'
import { PublicBar } from './public-bar.tsx'
import { PublicFooter } from './public-footer.tsx'

export function PublicFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <PublicBar />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <PublicFooter />
      <Awake />
    </div>
  )
}
