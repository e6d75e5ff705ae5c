// Around the pages that the server renders for visitors: where short notices appear.
import type { ReactNode } from 'react'
import { NoticeBoard } from '../../../../ui/notice-board.tsx'

export default function LiveLayout({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <NoticeBoard />
    </>
  )
}
