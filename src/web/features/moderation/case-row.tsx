// A case in the queue: what it is about, why it was reported, how often, and how it stands.
import Link from 'next/link'
import type { ModerationCase } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Badge } from '../admin/badge.tsx'
import { CaseFace } from './case-face.tsx'

const mostReasons = 3
const stateTones = { open: 'quiet', appealed: 'warm', closed: 'good' } as const

export function CaseRow({ item }: { item: ModerationCase }) {
  const { t, format } = useWords()
  const { id, state, subject, title, author, reports, trustedReports, reasons, isHidden, lastReportAt } = item
  return (
    <li>
      <Link
        href={`/admin/case?id=${id}`}
        data-case
        className="grid min-h-24 grid-cols-[4.5rem_minmax(0,1fr)] items-start gap-3 rounded-card border border-line bg-surface p-3 shadow-card transition-colors hover:border-line-strong focus-visible:border-accent sm:grid-cols-[5.5rem_minmax(0,1fr)_auto] sm:gap-4"
      >
        <CaseFace item={item} className="size-18 sm:size-22" />
        <span className="grid grid-cols-1 gap-1">
          <span className="line-clamp-2 wrap-anywhere font-semibold">{title || t('moderation.gone')}</span>
          <span className="truncate text-ink-soft text-sm">
            {t(`moderation.subject.${subject}`)} · {t('moderation.by', { name: author.name || t('moderation.nobody') })}
          </span>
          <span className="text-sm">
            {reasons
              .slice(0, mostReasons)
              .map(({ reason, count }) => `${t(`report.reason.${reason}`)} (${format.number(count)})`)
              .join(' · ')}
          </span>
        </span>
        <span className="col-span-2 flex flex-wrap items-center gap-1.5 sm:col-span-1 sm:max-w-52 sm:justify-end">
          {state !== 'open' && <Badge tone={stateTones[state]}>{t(`moderation.state.${state}`)}</Badge>}
          {isHidden && <Badge tone="bad">{t('moderation.hidden')}</Badge>}
          <Badge>{t('moderation.reports', { count: reports })}</Badge>
          {trustedReports > 0 && (
            <Badge tone="warm">{t('moderation.trusted', { count: format.number(trustedReports) })}</Badge>
          )}
          <span className="text-ink-soft text-sm sm:w-full sm:text-right">{format.relative(lastReportAt)}</span>
        </span>
      </Link>
    </li>
  )
}
