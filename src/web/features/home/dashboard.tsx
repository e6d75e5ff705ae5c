// What a user comes home to: the way into work, the balance with the next step, what trends, the newest pictures, templates for today.
'use client'
import { useWords } from '#words'
import { useAccount } from '../identity/use-account.ts'
import { VerifyBanner } from '../identity/verify-banner.tsx'
import { EarnedToday } from './earned-today.tsx'
import { NextStepCard } from './next-step-card.tsx'
import { QuickStart } from './quick-start.tsx'
import { RecentPictures } from './recent-pictures.tsx'
import { TemplateRow } from './template-row.tsx'
import { TrendingRow } from './trending-row.tsx'

export function Dashboard() {
  const { t } = useWords()
  const { account } = useAccount()
  return (
    <div className="mx-auto grid max-w-6xl gap-8 px-4 py-6 lg:px-8 lg:py-8">
      <h1 className="min-h-9 truncate text-3xl">
        {account ? t('home.hello', { name: account.name.split(' ')[0] ?? account.name }) : t('home.helloPlain')}
      </h1>
      <div className="grid gap-4 lg:grid-cols-[2fr_1fr]">
        <QuickStart />
        <NextStepCard />
      </div>
      <EarnedToday />
      <TrendingRow />
      <RecentPictures />
      <section aria-labelledby="today-title" className="grid min-w-0 gap-3">
        <h2 id="today-title" className="text-xl">
          {t('home.templates')}
        </h2>
        <TemplateRow count={12} />
      </section>
      <VerifyBanner />
    </div>
  )
}
