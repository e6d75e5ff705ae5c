// Where the navigation leads: the sidebar of wide screens has room for everything, the bottom bar of phones for five places.
import {
  CircleUserRound,
  Compass,
  House,
  Images,
  type LucideIcon,
  Repeat2,
  Settings,
  Sparkles,
  Wallet,
} from 'lucide-react'
import type { MessageKey } from '../../lib/words.ts'

export interface Destination {
  href: string
  label: MessageKey
  icon: LucideIcon
}

const home: Destination = { href: '/', label: 'nav.home', icon: House }
const explore: Destination = { href: '/explore', label: 'nav.explore', icon: Compass }
const studio: Destination = { href: '/studio', label: 'nav.studio', icon: Sparkles }
const creations: Destination = { href: '/studio/my-creations', label: 'nav.creations', icon: Images }
const me: Destination = { href: '/me', label: 'nav.me', icon: CircleUserRound }

/** One's own things; on phones they stand on the page behind "Me". */
export const ownDestinations: readonly Destination[] = [
  { href: '/earnings', label: 'nav.earnings', icon: Repeat2 },
  { href: '/wallet', label: 'nav.wallet', icon: Wallet },
  { href: '/settings', label: 'nav.settings', icon: Settings },
]

export const sideDestinations: readonly Destination[] = [home, explore, studio, creations, ...ownDestinations]

/** The studio in the middle, where a thumb is. */
export const bottomDestinations: readonly Destination[] = [
  home,
  explore,
  studio,
  { ...creations, label: 'nav.creationsShort' },
  me,
]

/** The place of the bottom bar that a page belongs to. */
export function bottomPlace(path: string): string {
  return ownDestinations.some(({ href }) => href === path) || path === '/notifications' ? me.href : path
}
