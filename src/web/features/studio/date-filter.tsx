// When a picture was made: the usual spans in one choice, any two days on request.
'use client'
import { useState } from 'react'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { inputLook } from '../../ui/input-look.ts'
import { Select } from '../../ui/select.tsx'
import { type CreationFilter, dayOf, daysAgo } from './creation-filter.ts'

interface DateFilterProps {
  filter: CreationFilter
  onChange: (change: Partial<CreationFilter>) => void
}

/** Days before today at which a span begins. */
const spans: readonly { days: number; label: MessageKey }[] = [
  { days: 0, label: 'creations.today' },
  { days: 6, label: 'creations.lastWeek' },
  { days: 29, label: 'creations.lastMonth' },
]
const own = 'own'

export function DateFilter({ filter: { fromDay, toDay }, onChange }: DateFilterProps) {
  const { t } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const isAny = fromDay === '' && toDay === ''
  const span = toDay === '' ? spans.find(({ days }) => daysAgo(days) === fromDay) : undefined
  const isOwn = isChoosing || (!isAny && span === undefined)
  const choose = (value: string) => {
    setChoosing(value === own)
    if (value !== own) onChange({ fromDay: value === '' ? '' : daysAgo(Number(value)), toDay: '' })
  }
  return (
    <>
      <Select
        aria-label={t('creations.date')}
        value={isOwn ? own : span === undefined ? '' : String(span.days)}
        onChange={({ target }) => choose(target.value)}
        className="w-36 shrink-0"
      >
        <option value="">{t('creations.anyDate')}</option>
        {spans.map(({ days, label }) => (
          <option key={days} value={days}>
            {t(label)}
          </option>
        ))}
        <option value={own}>{t('creations.ownDates')}</option>
      </Select>
      {isOwn && (
        <>
          <DayField
            label={t('creations.from')}
            value={fromDay}
            max={toDay}
            onChange={(day) => onChange({ fromDay: day })}
          />
          <DayField
            label={t('creations.to')}
            value={toDay}
            min={fromDay}
            onChange={(day) => onChange({ toDay: day })}
          />
        </>
      )}
    </>
  )
}

interface DayFieldProps {
  label: string
  value: string
  min?: string
  max?: string
  onChange: (day: string) => void
}

function DayField({ label, value, min, max, onChange }: DayFieldProps) {
  return (
    <label className="flex shrink-0 items-center gap-2 text-ink-soft text-sm">
      {label}
      <input
        type="date"
        value={value}
        min={min}
        max={max || dayOf(new Date())}
        onChange={(event) => onChange(event.target.value)}
        className={`${inputLook} h-11 w-40`}
      />
    </label>
  )
}
