// Which movements of the wallet are shown: of a kind, of a month, and the same ones as a file.
'use client'
import { Download } from 'lucide-react'
import type { EntryFilter, WalletEntryGroup } from '#contract/credits.ts'
import { useWords } from '#words'
import { addressOf } from '../../lib/api.ts'
import { exportWalletEntries } from '../../lib/endpoints.ts'
import { buttonLook } from '../../ui/button-look.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { Select } from '../../ui/select.tsx'

interface EntryFilterBarProps {
  filter: EntryFilter
  onChange: (filter: EntryFilter) => void
}

type Group = WalletEntryGroup | 'all'
const groups: readonly Group[] = ['all', 'pictures', 'added', 'removed']
const monthsBack = 24

/** '2026-11', '2026-10' and so on, of the calendar in India, where a month of the wallet begins. */
function lastMonths(nowMs: number): string[] {
  const local = new Date(nowMs + 5.5 * 3_600_000)
  return Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() - back, 1)).toISOString().slice(0, 7),
  )
}

export function EntryFilterBar({ filter, onChange }: EntryFilterBarProps) {
  const { format, t } = useWords()
  const { group, month } = filter
  return (
    <div className="flex flex-wrap items-center gap-3">
      <ChoiceGroup<Group>
        label={t('wallet.filter')}
        labelHidden
        shape="pills"
        className="flex flex-wrap gap-2"
        choices={groups.map((value) => ({ value, label: t(`wallet.group.${value}`) }))}
        value={group ?? 'all'}
        onChange={(value) => onChange({ ...filter, group: value === 'all' ? undefined : value })}
      />
      <div className="flex grow items-center gap-2 sm:grow-0">
        <Select
          aria-label={t('wallet.month')}
          value={month ?? ''}
          onChange={({ target }) => onChange({ ...filter, month: target.value === '' ? undefined : target.value })}
          className="min-w-0 grow sm:w-44"
        >
          <option value="">{t('wallet.anyMonth')}</option>
          {lastMonths(Date.now()).map((value) => (
            <option key={value} value={value}>
              {format.month(value)}
            </option>
          ))}
        </Select>
        <a
          href={addressOf(exportWalletEntries.path, {}, { group, month })}
          download
          className={buttonLook({ look: 'outline' })}
        >
          <Download aria-hidden="true" />
          {t('wallet.csv')}
        </a>
      </div>
    </div>
  )
}
