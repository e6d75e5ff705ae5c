// Who reported it and why. For moderators alone: the author never learns it.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Badge } from '../admin/badge.tsx'
import { CasePart } from './case-part.tsx'

export function CaseReports({ found: { reportList, reports } }: { found: ModerationCaseDetail }) {
  const { t, format } = useWords()
  return (
    <CasePart title={`${t('moderation.reportList')} (${format.number(reports)})`}>
      {reportList.length === 0 && <p className="text-ink-soft">{t('moderation.noReports')}</p>}
      <ul className="divide-y divide-line">
        {reportList.map(({ id, reason, details, by, isTrusted, createdAt }) => (
          <li key={id} className="grid gap-1 py-2.5">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{t(`report.reason.${reason}`)}</span>
              {isTrusted && <Badge tone="good">{t('moderation.isTrusted')}</Badge>}
            </p>
            {details && <p className="wrap-anywhere whitespace-pre-line">{details}</p>}
            <p className="text-ink-soft text-sm">
              {by.name || t('moderation.nobody')} {by.handle && `@${by.handle} `}· {format.relative(createdAt)}
            </p>
          </li>
        ))}
      </ul>
    </CasePart>
  )
}
