// Where the navigation leads; the sidebar and the bottom bar draw the same list.
import { House, Images, type LucideIcon, Settings, Sparkles, Wallet } from 'lucide-react'
import type { MessageKey } from '../../lib/words.ts'

export interface Destination {
  href: string
  label: MessageKey
  icon: LucideIcon
}

export const destinations: readonly Destination[] = [
  { href: '/', label: 'nav.home', icon: House },
  { href: '/studio', label: 'nav.studio', icon: Sparkles },
  { href: '/studio/my-creations', label: 'nav.creations', icon: Images },
  { href: '/wallet', label: 'nav.wallet', icon: Wallet },
  { href: '/settings', label: 'nav.settings', icon: Settings },
]
