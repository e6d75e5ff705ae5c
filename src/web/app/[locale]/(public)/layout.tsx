// The frame of the pages that everybody may open.
import type { ReactNode } from 'react'
import { PublicFrame } from '../../../features/shell/public-frame.tsx'

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>
}
