// Row shapes of the privacy tables. Only *.sql.ts files of this module use them.
import type { ConsentPurpose } from '#contract/consent.ts'
import type { ConsentEntry, DataExport, GrievanceTopic } from '#contract/privacy.ts'
import type { MailLocale } from '#platform/mail/index.ts'

export type ConsentsTable = {
  id: string
  user_id: string
  purpose: ConsentPurpose
  is_given: boolean
  notice_version: string
  how: ConsentEntry['how']
  created_at: Date
}

export type DataExportsTable = {
  id: string
  user_id: string
  locale: MailLocale
  state: DataExport['state']
  attempts: number
  size_bytes: number | null
  ordered_at: Date
  settled_at: Date | null
  expires_at: Date | null
}

export type ErasuresTable = {
  user_id: string
  requested_at: Date
  due_at: Date
  begun_at: Date | null
  done_at: Date | null
}

export type GrievancesTable = {
  id: string
  reference: string
  user_id: string | null
  name: string
  email: string
  topic: GrievanceTopic
  message: string
  locale: MailLocale
  created_at: Date
  answer_by: Date
  answer: string | null
  settled_at: Date | null
}

export type PrivacyTables = {
  consents: ConsentsTable
  data_exports: DataExportsTable
  data_export_parts: { export_id: string; attempt: number; number: number }
  erasures: ErasuresTable
  grievances: GrievancesTable
}
