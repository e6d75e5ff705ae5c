// The audit log: whether it is whole, its search, and its file.
'use client'
import { useState } from 'react'
import { useWords } from '#words'
import { addressOf, load } from '../../lib/api.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { actionNames } from './actions.ts'
import { AuditLine } from './audit-line.tsx'
import { AuditStateCard } from './audit-state-card.tsx'
import { exportAudit, listAudit } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { PageFrame } from './page-frame.tsx'
import { PagedList } from './paged-list.tsx'
import { useLater } from './use-later.ts'

export function AuditPage() {
  const { t } = useWords()
  const [q, setQ] = useState('')
  const [action, setAction] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const words = useLater(q)
  const filter = {
    q: words.trim() || undefined,
    action: action || undefined,
    from: from || undefined,
    until: until || undefined,
  }
  return (
    <PageFrame
      title={t('admin.audit')}
      aside={
        <a href={addressOf(exportAudit.path, {}, filter)} download className={buttonLook({ look: 'outline' })}>
          {t('audit.csv')}
        </a>
      }
    >
      <AuditStateCard />
      <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <TextField
          label={t('audit.words')}
          type="search"
          maxLength={100}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <SelectField label={t('audit.action')} value={action} onChange={(event) => setAction(event.target.value)}>
          <option value="">{t('admin.all')}</option>
          {actionNames.map((name) => (
            <option key={name} value={name}>
              {t(`act.${name}`)}
            </option>
          ))}
        </SelectField>
        <TextField label={t('audit.from')} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField
          label={t('audit.until')}
          type="date"
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <PagedList
        queryKey={adminKeys.of('audit', filter)}
        load={(cursor) => load(listAudit, { query: { ...filter, cursor } })}
        empty={<EmptyState title={t('audit.none')} text={t('audit.noneText')} />}
      >
        {(items) => (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4 shadow-card sm:px-5">
            {items.map((entry) => (
              <AuditLine key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
      </PagedList>
    </PageFrame>
  )
}
