// What happened today and in seven days, with small charts. Asks again every half minute while it is open.
'use client'
import { useQuery } from '@tanstack/react-query'
import type { Figures, Overview } from '#contract/admin-overview.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import type { MessageKey } from '../../lib/words.ts'
import { Card } from '../../ui/card.tsx'
import { DayBars } from './day-bars.tsx'
import { getOverview } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'

const againMs = 30_000

export function OverviewPage() {
  const { t } = useWords()
  const overview = useQuery({
    queryKey: adminKeys.of('overview'),
    queryFn: () => load(getOverview, {}),
    refetchInterval: againMs,
  })
  return (
    <PageFrame title={t('admin.overview')}>
      <Loaded query={overview} waiting={<div className="skeleton h-[40rem] rounded-card" aria-busy="true" />}>
        {(data) => <Figured overview={data} />}
      </Loaded>
    </PageFrame>
  )
}

const charts: readonly { figure: keyof Figures; label: MessageKey }[] = [
  { figure: 'newUsers', label: 'overview.newUsers' },
  { figure: 'pictures', label: 'overview.pictures' },
  { figure: 'failures', label: 'overview.failures' },
  { figure: 'creditsSpent', label: 'overview.spent' },
]

function Figured({ overview }: { overview: Overview }) {
  const { t, format } = useWords()
  const { queue } = overview
  return (
    <>
      <div className="grid gap-6 lg:grid-cols-2">
        <FigureCard title={t('overview.today')} figures={overview.today} />
        <FigureCard title={t('overview.week')} figures={overview.week} />
      </div>
      <Card className="grid gap-4">
        <h2 className="text-xl">{t('overview.queue')}</h2>
        <dl className="grid grid-cols-2 gap-4 lg:grid-cols-4">
          <Value label={t('overview.queued')} value={format.number(queue.queued)} />
          <Value label={t('overview.running')} value={format.number(queue.running)} />
          <Value
            label={t('overview.waited')}
            value={t('overview.seconds', { seconds: format.number(queue.waitingSeconds) })}
          />
          <Value label={t('overview.unknown')} value={format.number(queue.unknown)} />
        </dl>
      </Card>
      <div className="grid gap-6 sm:grid-cols-2">
        {charts.map(({ figure, label }) => (
          <DayBars
            key={figure}
            title={t('overview.byDay', { figure: t(label) })}
            days={overview.days.map((day) => ({ day: day.day, value: day[figure] ?? 0 }))}
          />
        ))}
      </div>
    </>
  )
}

function FigureCard({ title, figures }: { title: string; figures: Figures }) {
  const { t, format } = useWords()
  const { errorRate } = figures
  const rate = errorRate === undefined ? t('overview.noneYet') : `${format.number(errorRate * 100)} %`
  return (
    <Card className="grid content-start gap-4">
      <h2 className="text-xl">{title}</h2>
      <dl className="grid grid-cols-2 gap-4 xl:grid-cols-4">
        <Value label={t('overview.newUsers')} value={format.number(figures.newUsers)} />
        <Value label={t('overview.pictures')} value={format.number(figures.pictures)} />
        <Value label={t('overview.failures')} value={format.number(figures.failures)} />
        <Value label={t('overview.errorRate')} value={rate} isWord={errorRate === undefined} />
        <Value label={t('overview.sold')} value={format.number(figures.creditsSold)} />
        <Value label={t('overview.granted')} value={format.number(figures.creditsGranted)} />
        <Value label={t('overview.spent')} value={format.number(figures.creditsSpent)} />
        <Value label={t('overview.commission')} value={format.number(figures.commission)} />
      </dl>
    </Card>
  )
}

function Value({ label, value, isWord = false }: { label: string; value: string; isWord?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className={isWord ? 'mt-1 text-ink-soft text-sm' : 'font-bold text-2xl tabular-nums'}>{value}</dd>
    </div>
  )
}
