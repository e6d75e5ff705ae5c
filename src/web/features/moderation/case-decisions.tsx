// What was decided in this case so far.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { CasePart } from './case-part.tsx'

export function CaseDecisions({ found: { decisions } }: { found: ModerationCaseDetail }) {
  const { t, format } = useWords()
  return (
    <CasePart title={t('moderation.decisions')}>
      {decisions.length === 0 && <p className="text-ink-soft">{t('moderation.noDecisions')}</p>}
      <ol className="divide-y divide-line">
        {decisions.map(({ createdAt, by, act, reason, note }) => (
          <li key={`${createdAt} ${act}`} className="grid gap-1 py-2.5">
            <p className="font-semibold">{t(`moderation.act.${act}`)}</p>
            {reason && <p className="wrap-anywhere">{reason}</p>}
            {note && <p className="wrap-anywhere text-ink-soft text-sm">{t('moderation.note', { note })}</p>}
            <p className="text-ink-soft text-sm">
              {by ? by.name || t('moderation.nobody') : t('moderation.byReports')} · {format.moment(createdAt)}
            </p>
          </li>
        ))}
      </ol>
    </CasePart>
  )
}
