// What a user comes home to: the balance, the way back to work, the newest pictures, templates for today.
'use client'
import { Sparkles } from 'lucide-react'
import { t } from '../../lib/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { PriceTag } from '../../ui/price-tag.tsx'
import { Rangoli } from '../../ui/rangoli.tsx'
import { useBalance } from '../credits/use-balance.ts'
import { useAccount } from '../identity/use-account.ts'
import { RecentStrip } from '../studio/recent-strip.tsx'
import { TemplateRow } from './template-row.tsx'

export function Dashboard() {
  const { account } = useAccount()
  const { data: balance } = useBalance()
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-6 lg:px-8 lg:py-8">
      <h1 className="min-h-9 text-3xl">
        {account ? t('home.hello', { name: account.name.split(' ')[0] ?? account.name }) : t('home.helloPlain')}
      </h1>
      <div className="grid gap-4 md:grid-cols-[2fr_1fr]">
        <div className="dots relative grid min-h-52 content-center justify-items-start gap-4 overflow-hidden rounded-card border border-line bg-surface p-6 shadow-card sm:p-8">
          <Rangoli className="-right-10 -bottom-14 absolute size-56 max-sm:opacity-30" />
          <h2 className="relative max-w-sm text-2xl sm:text-3xl">{t('home.what')}</h2>
          <ButtonLink href="/studio" size="large" className="relative">
            <Sparkles aria-hidden="true" />
            {t('home.toStudio')}
          </ButtonLink>
        </div>
        <Card className="grid content-between gap-4 p-6">
          <div className="grid gap-1">
            <p className="font-medium text-ink-soft">{t('wallet.available')}</p>
            {balance ? (
              <PriceTag credits={balance.credits} className="text-3xl" />
            ) : (
              <span className="skeleton h-11 w-32 rounded-full" />
            )}
          </div>
          <ButtonLink href="/wallet" look="outline" className="justify-self-start">
            {t('home.toWallet')}
          </ButtonLink>
        </Card>
      </div>
      {account && <RecentStrip />}
      <section aria-labelledby="today-title" className="grid min-w-0 gap-3">
        <h2 id="today-title" className="text-xl">
          {t('home.templates')}
        </h2>
        <TemplateRow href="/studio" count={12} />
      </section>
    </div>
  )
}
