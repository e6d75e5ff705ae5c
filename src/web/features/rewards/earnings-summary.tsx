// What was earned in all and today, with bars for the limits of the day. All states have the same room, so that nothing below moves.

import type { Earnings } from '#contract/rewards.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { CreditCoin } from '../../ui/price-tag.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'

const room = 'grid gap-4 lg:grid-cols-[3fr_4fr]'

export function SummarySkeleton() {
  return (
    <div className={room} aria-busy="true">
      <div className="skeleton h-44 rounded-card" />
      <div className="skeleton h-64 rounded-card sm:h-56" />
    </div>
  )
}

export function SummaryFailure({ sentence, onRetry }: { sentence: string; onRetry: () => void }) {
  const { t } = useWords()
  return (
    <Card className="dots grid min-h-56 content-center justify-items-center gap-2 text-center">
      <h2 className="text-xl">{t('earnings.failed')}</h2>
      <p className="text-ink-soft">{sentence}</p>
      <Button onClick={onRetry} className="mt-2">
        {t('common.tryAgain')}
      </Button>
    </Card>
  )
}

export function EarningsSummary({ earnings }: { earnings: Earnings }) {
  const { format, t } = useWords()
  const { today, dayMax, todayFromBonus, bonusDayMax } = earnings
  const isFull = today >= dayMax
  return (
    <div className={room}>
      <Card className="dots grid min-h-44 content-between">
        <p className="font-medium text-ink-soft">{t('earnings.total')}</p>
        <p className="flex items-center gap-3 font-bold text-5xl tabular-nums" data-testid="earned-total">
          <CreditCoin className="size-11" />
          {format.number(earnings.total)}
        </p>
        <p className="text-ink-soft text-sm">
          {t(isFull ? 'earnings.dayFull' : 'earnings.dayEnds', { when: format.relative(earnings.dayEndsAt) })}
        </p>
      </Card>
      <Card className="grid min-h-64 content-between gap-4 sm:min-h-56">
        <Bar
          label={t('earnings.dayBar')}
          title={t('earnings.today')}
          text={t('earnings.todayOf', { today: format.number(today), most: format.credits(dayMax) })}
          share={today / dayMax}
        />
        {bonusDayMax !== null && (
          <div className="grid gap-2">
            <Bar
              label={t('earnings.bonusBar')}
              text={t('earnings.bonusOf', { today: format.number(todayFromBonus), most: format.credits(bonusDayMax) })}
              share={bonusDayMax === 0 ? 1 : todayFromBonus / bonusDayMax}
            />
            <p className="text-ink-soft text-sm">{t('earnings.bonusWhy')}</p>
          </div>
        )}
      </Card>
    </div>
  )
}

interface BarProps {
  label: string
  title?: string
  text: string
  /** 0 to 1. */
  share: number
}

function Bar({ label, title, text, share }: BarProps) {
  return (
    <div className="grid gap-2">
      {title && <h2 className="text-xl">{title}</h2>}
      <p className="tabular-nums">{text}</p>
      <ProgressBar label={label} value={Math.round(Math.min(1, share) * 100)} />
    </div>
  )
}
