// One row: who, what, when, and the picture it is about. The whole of it leads there and marks it as read.
import Link from 'next/link'
import type { Notification } from '#contract/notifications.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { RowFace } from './row-face.tsx'
import { sentenceOf } from './sentence-of.ts'

interface RowProps {
  item: Notification
  onOpen: (item: Notification) => void
}

export function NotificationRow({ item, onOpen }: RowProps) {
  const words = useWords()
  const { format, t } = words
  const { excerpt, reason, isRead, post } = item
  return (
    <li>
      <Link
        href={item.href}
        // A list of fifty would else fetch fifty pages.
        prefetch={false}
        onClick={() => onOpen(item)}
        className={classNames(
          'flex min-h-18 items-start gap-3 px-4 py-3.5 transition-colors hover:bg-sunken focus-visible:outline-offset-[-2px] sm:px-5',
          !isRead && 'bg-accent-soft/50',
        )}
      >
        <RowFace item={item} />
        <span className="wrap-anywhere min-w-0 flex-1">
          <span className={classNames('block', isRead ? 'text-ink' : 'font-semibold')}>
            {!isRead && <span className="sr-only">{t('notify.unread')}: </span>}
            {sentenceOf(item, words)}
          </span>
          {excerpt && <span className="mt-0.5 line-clamp-2 text-ink-soft text-sm">{excerpt}</span>}
          {reason && <span className="mt-0.5 block text-ink-soft text-sm">{t('notify.reason', { reason })}</span>}
          <time
            dateTime={item.createdAt}
            className="mt-0.5 block text-ink-soft text-sm"
            title={format.moment(item.createdAt)}
          >
            {format.relative(item.createdAt)}
          </time>
        </span>
        {post?.imageUrl && (
          // biome-ignore lint/performance/noImgElement: the smallest of its files, nothing to choose
          <img
            src={post.imageUrl}
            alt=""
            width={48}
            height={48}
            loading="lazy"
            className="size-12 shrink-0 rounded-xl bg-sunken object-cover"
          />
        )}
      </Link>
    </li>
  )
}
