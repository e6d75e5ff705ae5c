// What can be spent and from which bucket, or what stands in its place: all three have the same room, so that nothing below moves.

import { Gift, type LucideIcon, Repeat2, ShoppingBag } from 'lucide-react'
import type { Balance } from '#contract/credits.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { CreditCoin } from '../../ui/price-tag.tsx'

type Bucket = Balance['buckets'][number]

const icons: Record<Bucket['bucket'], { icon: LucideIcon; look: string }> = {
  bonus: { icon: Gift, look: 'bg-marigold-soft text-marigold-ink' },
  earned: { icon: Repeat2, look: 'bg-peacock-soft text-peacock' },
  paid: { icon: ShoppingBag, look: 'bg-accent-soft text-accent-text' },
}

const room = 'grid gap-4 lg:grid-cols-[3fr_4fr]'
const bucketsRoom = 'h-54 sm:h-44'

export function BalanceSkeleton() {
  return (
    <div className={room} aria-busy="true">
      <div className="skeleton h-44 rounded-card" />
      <div className={classNames('skeleton rounded-card', bucketsRoom)} />
    </div>
  )
}

export function BalanceFailure({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  const { t } = useWords()
  return (
    <Card className="dots grid h-102 content-center justify-items-center gap-2 text-center sm:h-92 lg:h-44">
      <h2 className="text-xl">{t('wallet.failed')}</h2>
      <p className="text-ink-soft">{sentence}</p>
      <Button onClick={onRetry} className="mt-2">
        {t('common.tryAgain')}
      </Button>
    </Card>
  )
}

export function BalanceCards({ balance }: { balance: Balance }) {
  const { format, t } = useWords()
  return (
    <div className={room}>
      <Card className="dots grid h-44 content-between">
        <p className="font-medium text-ink-soft">{t('wallet.available')}</p>
        <p className="flex items-center gap-3 font-bold text-5xl tabular-nums">
          <CreditCoin className="size-11" />
          {format.number(balance.credits)}
        </p>
        <p className="text-ink-soft text-sm">
          {balance.held > 0
            ? t('wallet.heldAndUsed', { held: format.number(balance.held), used: format.number(balance.monthlyUsed) })
            : t('wallet.used', { used: format.credits(balance.monthlyUsed) })}
        </p>
      </Card>
      <Card className={classNames('p-0', bucketsRoom)}>
        <ul className="grid h-full grid-rows-3 divide-line max-sm:divide-y sm:grid-cols-3 sm:grid-rows-1 sm:divide-x">
          {balance.buckets.map((bucket) => (
            <BucketItem key={bucket.bucket} {...bucket} />
          ))}
        </ul>
      </Card>
    </div>
  )
}

function BucketItem({ bucket, credits, nextExpiryAt }: Bucket) {
  const { format, t } = useWords()
  const { icon: Icon, look } = icons[bucket]
  return (
    <li className="grid grid-cols-[auto_1fr_auto] content-center items-center gap-x-3 px-5 sm:grid-cols-1 sm:content-between sm:gap-y-1 sm:py-5">
      <span className={classNames('grid size-10 place-items-center rounded-xl', look)}>
        <Icon className="size-5" aria-hidden="true" />
      </span>
      <span className="grid">
        <span className="font-semibold">{t(`bucket.${bucket}`)}</span>
        <span className="text-ink-soft text-xs">
          {nextExpiryAt && credits > 0
            ? t('wallet.expires', { day: format.day(nextExpiryAt) })
            : t(`bucketNote.${bucket}`)}
        </span>
      </span>
      <span className="font-bold text-2xl tabular-nums">{format.number(credits)}</span>
    </li>
  )
}
