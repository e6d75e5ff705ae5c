// What the author says when they ask for another look.
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Badge } from '../admin/badge.tsx'
import { CasePart } from './case-part.tsx'

export function CaseAppeal({ found: { appeal } }: { found: ModerationCaseDetail }) {
  const { t, format } = useWords()
  if (!appeal) return null
  const { text, createdAt, outcome } = appeal
  return (
    <CasePart title={t('moderation.appeal')}>
      <blockquote className="wrap-anywhere whitespace-pre-line border-accent border-l-2 pl-3">{text}</blockquote>
      <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
        {format.moment(createdAt)}
        {outcome && <Badge tone={outcome === 'granted' ? 'good' : 'quiet'}>{t(`moderation.appeal.${outcome}`)}</Badge>}
      </p>
    </CasePart>
  )
}
