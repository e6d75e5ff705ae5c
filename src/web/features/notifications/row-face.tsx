// Whose act a row tells, as a picture: the latest person, or the sign of what happened. The small sign says which kind it is.
import {
  CircleAlert,
  Coins,
  Gift,
  Heart,
  ImageIcon,
  type LucideIcon,
  MessageCircle,
  Scale,
  ShoppingBag,
  UserPlus,
} from 'lucide-react'
import type { Notification, NotificationKind } from '#contract/notifications.ts'
import { classNames } from '../../ui/class-names.ts'

const signs: Record<NotificationKind, { icon: LucideIcon; look: string }> = {
  like: { icon: Heart, look: 'bg-accent text-on-accent' },
  comment: { icon: MessageCircle, look: 'bg-peacock text-surface' },
  follow: { icon: UserPlus, look: 'bg-peacock text-surface' },
  reuse_reward: { icon: Coins, look: 'bg-marigold-soft text-marigold-ink' },
  job_done: { icon: ImageIcon, look: 'bg-peacock-soft text-peacock' },
  referral: { icon: Gift, look: 'bg-marigold-soft text-marigold-ink' },
  purchase: { icon: ShoppingBag, look: 'bg-peacock-soft text-peacock' },
  moderation: { icon: Scale, look: 'bg-sunken text-ink-soft' },
}

const failed = { icon: CircleAlert, look: 'bg-danger-soft text-danger' }

export function RowFace({ item }: { item: Notification }) {
  const { icon: Icon, look } = item.act === 'failed' ? failed : signs[item.kind]
  const [person] = item.people
  if (!person) {
    return (
      <span className={classNames('grid size-11 shrink-0 place-items-center rounded-full', look)}>
        <Icon className="size-5" aria-hidden="true" />
      </span>
    )
  }
  return (
    <span className="relative size-11 shrink-0">
      {person.pictureUrl ? (
        // biome-ignore lint/performance/noImgElement: a small file with a fixed name
        <img
          src={person.pictureUrl}
          alt=""
          width={44}
          height={44}
          loading="lazy"
          className="size-11 rounded-full object-cover"
        />
      ) : (
        <span
          aria-hidden="true"
          className="grid size-11 place-items-center rounded-full bg-marigold-soft font-bold text-lg text-marigold-ink"
        >
          {[...person.name][0]?.toUpperCase()}
        </span>
      )}
      <span
        className={classNames(
          '-right-1 -bottom-1 absolute grid size-5.5 place-items-center rounded-full border-2 border-surface',
          look,
        )}
      >
        <Icon className="size-3" aria-hidden="true" />
      </span>
    </span>
  )
}
