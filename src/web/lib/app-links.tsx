// Gives the pages below the router's links.
'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkOfFrame, type PageLinkProps } from './page-link.tsx'

// A grid has dozens of links in view: what they lead to is fetched when one of them is pressed.
const RouterLink = (props: PageLinkProps) => <Link prefetch={false} {...props} />

export function AppLinks({ children }: { children: ReactNode }) {
  return <LinkOfFrame value={RouterLink}>{children}</LinkOfFrame>
}
