// A link to another page: with the router for people who are signed in, and a plain one where pages come whole from the server. The public
// pages have no room for the router's link.
'use client'
import { type ComponentType, createContext, type ReactNode, use } from 'react'

export interface PageLinkProps {
  href: string
  className?: string | undefined
  tabIndex?: number
  /** It holds nothing but the words of people. */
  dir?: 'auto'
  'aria-label'?: string
  'aria-hidden'?: 'true'
  children: ReactNode
}

export const LinkOfFrame = createContext<ComponentType<PageLinkProps> | null>(null)

export function PageLink(props: PageLinkProps) {
  const Link = use(LinkOfFrame)
  return Link ? <Link {...props} /> : <a {...props} />
}
