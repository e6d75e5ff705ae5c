// The balance and the one thing to do next, for a person who comes home.
'use client'
import { ArrowRight } from 'lucide-react'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PriceTag } from '../../ui/price-tag.tsx'
import { useBalance } from '../credits/use-balance.ts'
import { useRecentCreations } from '../studio/use-creations.ts'
import { useDraft } from '../studio/use-draft.ts'
import { usePrices } from '../studio/use-prices.ts'
import { type NextStep, nextStep } from './next-step.ts'

const steps: Record<NextStep, { title: MessageKey; text: MessageKey; action: MessageKey; href: string }> = {
  first_picture: { title: 'next.first', text: 'next.firstText', action: 'home.toStudio', href: '/studio' },
  finish_draft: { title: 'next.draft', text: 'next.draftText', action: 'next.toDraft', href: '/studio' },
  use_template: {
    title: 'next.template',
    text: 'next.templateText',
    action: 'home.toCreations',
    href: '/studio/my-creations',
  },
  out_of_credits: { title: 'next.empty', text: 'next.emptyText', action: 'home.toWallet', href: '/wallet' },
}

export function NextStepCard() {
  const { t } = useWords()
  const balance = useBalance()
  return (
    <Card className="grid min-h-74 lg:min-h-64 content-between gap-5 p-6">
      <div className="grid gap-1">
        <p className="font-medium text-ink-soft">{t('wallet.available')}</p>
        {balance.data ? (
          <PriceTag credits={balance.data.credits} className="text-3xl" />
        ) : balance.isError ? (
          <div className="flex h-11 items-center gap-3">
            <p>{t('wallet.failed')}</p>
            <Button look="outline" size="small" onClick={() => void balance.refetch()}>
              {t('common.tryAgain')}
            </Button>
          </div>
        ) : (
          <span className="skeleton h-11 w-40 rounded-full" />
        )}
      </div>
      <Step credits={balance.data?.credits} />
    </Card>
  )
}

function Step({ credits }: { credits: number | undefined }) {
  const { format, t } = useWords()
  const [draft] = useDraft()
  const prices = usePrices()
  const recent = useRecentCreations()
  const isKnown = credits !== undefined && !prices.isPending && !recent.isPending
  if (!isKnown) return credits === undefined ? null : <span className="skeleton h-28 rounded-2xl" />
  const price = prices.data?.standard
  const { title, text, action, href } =
    steps[
      nextStep({
        hasDraft: draft.mode === 'blanks' || draft.prompt.trim() !== '',
        creations: recent.data?.items.length ?? 0,
        credits,
        price,
      })
    ]
  return (
    <div className="grid animate-fade justify-items-start gap-1">
      <h2 className="text-lg">{t(title)}</h2>
      {price !== undefined && <p className="text-ink-soft">{t(text, { price: format.credits(price) })}</p>}
      <ButtonLink href={href} look="outline" className="mt-2">
        {t(action)}
        <ArrowRight aria-hidden="true" />
      </ButtonLink>
    </div>
  )
}
