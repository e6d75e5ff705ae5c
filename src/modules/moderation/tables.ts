// Row shapes of moderation. Only *.sql.ts files of this module use them.
import type { Generated, GeneratedAlways } from 'kysely'
import type { CaseState, CaseSubject, ModerationAct, ReportReason } from '#contract/moderation.ts'

export type CasesTable = {
  id: string
  subject: CaseSubject
  subject_id: string
  author_id: string
  state: CaseState
  version: Generated<number>
  reports: Generated<number>
  trusted_reports: Generated<number>
  hidden_by_reports_at: Date | null
  opened_by: string | null
  created_at: Date
  last_report_at: Date
  closed_at: Date | null
  /** Written by PostgreSQL. */
  place: GeneratedAlways<number>
}

export type ReportOutcome = 'upheld' | 'dismissed'
export type AppealOutcome = 'granted' | 'refused'

export type ReportsTable = {
  id: string
  case_id: string
  reporter_id: string
  reason: ReportReason
  details: string
  is_trusted: boolean
  created_at: Date
  outcome: ReportOutcome | null
}

export type DecisionsTable = {
  id: string
  case_id: string
  moderator_id: string | null
  act: ModerationAct
  reason: string
  note: string
  created_at: Date
}

export type ModerationTables = {
  moderation_cases: CasesTable
  moderation_reports: ReportsTable
  moderation_reporters: { reporter_id: string; upheld: Generated<number>; dismissed: Generated<number> }
  moderation_decisions: DecisionsTable
  moderation_strikes: {
    id: string
    user_id: string
    case_id: string
    act: ModerationAct
    created_at: Date
    revoked_at: Date | null
  }
  moderation_appeals: {
    case_id: string
    author_id: string
    text: string
    created_at: Date
    outcome: AppealOutcome | null
    decided_at: Date | null
  }
}
