// The queue: appeals first, then what most trusted people reported. j and k move, Enter opens.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseState, CaseSubject } from '#contract/moderation.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { adminKeys } from '../admin/keys.ts'
import { PageFrame } from '../admin/page-frame.tsx'
import { PagedList } from '../admin/paged-list.tsx'
import { CaseRow } from './case-row.tsx'
import { listCases } from './endpoints.ts'
import { moveByKeys } from './move-by-keys.ts'

const states = ['all', 'open', 'appealed', 'closed'] as const
const subjects = ['post', 'comment', 'person'] as const satisfies readonly CaseSubject[]
type Shown = (typeof states)[number]

export function QueuePage() {
  const { t } = useWords()
  const [shown, setShown] = useState<Shown>('all')
  const [subject, setSubject] = useState<CaseSubject | undefined>()
  const state: CaseState | undefined = shown === 'all' ? undefined : shown
  const filter = { state, subject }
  return (
    <PageFrame title={t('admin.moderation')}>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <StateChoice value={shown} onChange={setShown} />
        <div className="w-full sm:w-48">
          <SelectField
            label={t('moderation.kind')}
            value={subject ?? ''}
            onChange={(event) => setSubject(subjects.find((one) => one === event.target.value))}
          >
            <option value="">{t('moderation.kind.all')}</option>
            {subjects.map((one) => (
              <option key={one} value={one}>
                {t(`moderation.subject.${one}`)}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
      <PagedList
        queryKey={adminKeys.of('cases', filter)}
        load={(cursor) => load(listCases, { query: { ...filter, cursor } })}
        empty={<Nothing isClosed={state === 'closed'} />}
      >
        {(items) => (
          // The keys work where the focus is: elsewhere a letter is a letter.
          <section
            aria-label={t('admin.moderation')}
            aria-describedby="queue-keys"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys need a place to be pressed at
            tabIndex={0}
            onKeyDown={moveByKeys}
            className="rounded-card"
          >
            <p id="queue-keys" className="mb-3 text-ink-soft text-sm max-lg:sr-only">
              {t('moderation.keys')}
            </p>
            <ul className="grid gap-3">
              {items.map((item) => (
                <CaseRow key={item.id} item={item} />
              ))}
            </ul>
          </section>
        )}
      </PagedList>
    </PageFrame>
  )
}

/** With how many there are, counted up to a thousand. */
function StateChoice({ value, onChange }: { value: Shown; onChange: (shown: Shown) => void }) {
  const { t, format } = useWords()
  const counts = useQuery({
    queryKey: adminKeys.of('cases', 'counts'),
    queryFn: () => load(listCases, { query: { limit: 1 } }),
  })
  const labelOf = (state: Shown) => {
    const count = state === 'open' || state === 'appealed' ? counts.data?.[state] : undefined
    return count ? `${t(`moderation.${state}`)} ${format.number(count)}` : t(`moderation.${state}`)
  }
  return (
    <ChoiceGroup
      label={t('moderation.states')}
      labelHidden
      shape="pills"
      className="flex flex-wrap gap-2"
      choices={states.map((state) => ({ value: state, label: labelOf(state) }))}
      value={value}
      onChange={onChange}
    />
  )
}

function Nothing({ isClosed }: { isClosed: boolean }) {
  const { t } = useWords()
  return isClosed ? (
    <EmptyState title={t('moderation.noneClosed')} text={t('moderation.noneClosedText')} />
  ) : (
    <EmptyState title={t('moderation.none')} text={t('moderation.noneText')} />
  )
}
