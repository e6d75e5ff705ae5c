// What last week was and would have been: a table on wide screens, the same rows as cards on phones.
import type { DryRun } from '#contract/admin-configuration.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'

interface Row {
  name: string
  before: number
  after: number
  isSum?: boolean
}

export function DryRunTable({ dryRun }: { dryRun: DryRun }) {
  const { t, format } = useWords()
  const rows: Row[] = [
    ...dryRun.tiers.map(({ tier, pictures, spent }) => ({
      name: `${t(`tier.${tier}`)} · ${t('config.pictures', { count: pictures })}`,
      ...spent,
    })),
    { name: t('config.spent'), ...dryRun.spent, isSum: true },
    { name: t('config.commissionRow'), ...dryRun.commission },
    { name: t('config.generation'), ...dryRun.generation },
    { name: t('config.welcomeRow', { count: dryRun.newUsers }), ...dryRun.welcomeBonus },
  ]
  return (
    <section className="grid gap-2" aria-label={t('config.dryRunTitle')}>
      <h3 className="text-lg">{t('config.dryRunTitle')}</h3>
      <p className="text-ink-soft text-sm">
        {format.day(dryRun.from)} – {format.day(dryRun.until)}. {t('config.dryRunNote')}
      </p>
      <table className="w-full text-left tabular-nums">
        <thead className="text-ink-soft text-sm max-sm:sr-only">
          <tr className="border-line border-b">
            <th className="py-2 pr-3 font-medium">{t('config.figure')}</th>
            <th className="py-2 pr-3 text-right font-medium">{t('config.was')}</th>
            <th className="py-2 pr-3 text-right font-medium">{t('config.wouldBe')}</th>
            <th className="py-2 text-right font-medium">{t('config.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, before, after, isSum = false }) => (
            <tr
              key={name}
              className={classNames('border-line border-b max-sm:grid max-sm:grid-cols-3', isSum && 'font-bold')}
            >
              <th scope="row" className="py-2 pr-3 font-[inherit] max-sm:col-span-3 max-sm:pb-0">
                {name}
              </th>
              <td className="py-2 pr-3 text-right max-sm:text-left">{format.number(before)}</td>
              <td className="py-2 pr-3 text-right max-sm:text-center">{format.number(after)}</td>
              <td className="py-2 text-right">{format.change(Math.round((after - before) * 100) / 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
