// Complaints to the grievance officer: what is owed first stands first. Each is read, and answered or closed.
'use client'
import { useState } from 'react'
import type { AdminGrievance } from '#contract/admin-grievances.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Badge } from './badge.tsx'
import { listGrievances } from './endpoints.ts'
import { GrievanceDialog } from './grievance-dialog.tsx'
import { adminKeys } from './keys.ts'
import { PageFrame } from './page-frame.tsx'
import { PagedList } from './paged-list.tsx'

const states = ['open', 'answered', 'closed'] as const
const tones = { open: 'warm', answered: 'good', closed: 'quiet' } as const

export function GrievancesPage() {
  const { t } = useWords()
  const [state, setState] = useState<AdminGrievance['state']>('open')
  const [read, setRead] = useState<AdminGrievance | null>(null)
  return (
    <PageFrame title={t('admin.grievances')}>
      <div className="max-w-xs">
        <SelectField
          label={t('grievances.state')}
          value={state}
          onChange={(event) => setState(states.find((one) => one === event.target.value) ?? 'open')}
        >
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`grievances.state.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList
        queryKey={adminKeys.of('grievances', { state })}
        load={(cursor) => load(listGrievances, { query: { state, cursor } })}
        empty={<EmptyState title={t('grievances.none')} text={t('grievances.noneText')} />}
      >
        {(items) => (
          <ul className="divide-y divide-line rounded-card border border-line bg-surface px-4 shadow-card sm:px-5">
            {items.map((grievance) => (
              <GrievanceRow key={grievance.id} grievance={grievance} onRead={() => setRead(grievance)} />
            ))}
          </ul>
        )}
      </PagedList>
      {read && <GrievanceDialog grievance={read} onClose={() => setRead(null)} />}
    </PageFrame>
  )
}

function GrievanceRow({ grievance, onRead }: { grievance: AdminGrievance; onRead: () => void }) {
  const { t, format } = useWords()
  const { reference, topic, state, isOverdue, createdAt, answerBy, settledAt } = grievance
  return (
    <li className="grid gap-2 py-3 sm:grid-cols-[1fr_auto] sm:items-center">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t(`grievance.topic.${topic}`)}</span>
          <Badge tone={tones[state]}>{t(`grievances.state.${state}`)}</Badge>
          {isOverdue && <Badge tone="bad">{t('grievances.overdue')}</Badge>}
        </p>
        <p className="break-words text-ink-soft text-sm">
          {reference} · {t('grievances.received', { day: format.day(createdAt) })}
        </p>
        <p className="text-sm">
          {settledAt
            ? t('grievances.settled', { day: format.day(settledAt) })
            : t('grievances.owed', { day: format.day(answerBy) })}
        </p>
      </div>
      <Button
        look="outline"
        size="small"
        className="justify-self-start"
        aria-label={t('grievances.read', { reference })}
        onClick={onRead}
      >
        {t('mail.read')}
      </Button>
    </li>
  )
}
