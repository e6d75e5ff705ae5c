// The parts of the console; the sidebar and the bar of phones draw the same list.
import {
  Gauge,
  HeartPulse,
  LayoutTemplate,
  type LucideIcon,
  Mail,
  MessageSquareWarning,
  ScrollText,
  ShieldAlert,
  SlidersHorizontal,
  TrendingUp,
  Users,
} from 'lucide-react'
import type { MessageKey } from '../../lib/words.ts'

export interface Section {
  href: string
  label: MessageKey
  icon: LucideIcon
  /** Also current on the page of one of its things. */
  also?: string
  /** Moderators see this one, and no other. */
  forModerators?: boolean
}

export const sections: readonly Section[] = [
  { href: '/admin', label: 'admin.overview', icon: Gauge },
  {
    href: '/admin/moderation',
    label: 'admin.moderation',
    icon: ShieldAlert,
    also: '/admin/case',
    forModerators: true,
  },
  { href: '/admin/users', label: 'admin.users', icon: Users, also: '/admin/user' },
  { href: '/admin/templates', label: 'admin.templates', icon: LayoutTemplate, also: '/admin/template' },
  { href: '/admin/trending', label: 'admin.trending', icon: TrendingUp },
  { href: '/admin/configuration', label: 'admin.configuration', icon: SlidersHorizontal },
  { href: '/admin/mail', label: 'admin.mail', icon: Mail },
  { href: '/admin/grievances', label: 'admin.grievances', icon: MessageSquareWarning },
  { href: '/admin/error-budget', label: 'admin.errorBudget', icon: HeartPulse },
  { href: '/admin/audit', label: 'admin.audit', icon: ScrollText },
]
