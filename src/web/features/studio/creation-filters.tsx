// Search and filters over one's own pictures; "recently deleted" is one of them.
'use client'
import { Search, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { imageTypes, tiers } from '#contract/picture-options.ts'
import { t } from '../../lib/t.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { inputLook } from '../../ui/input-look.ts'
import { Select } from '../../ui/select.tsx'
import type { CreationFilter } from './use-creations.ts'

interface CreationFiltersProps {
  filter: CreationFilter
  onChange: (filter: CreationFilter) => void
}

const typingPauseMs = 300

export function CreationFilters({ filter, onChange }: CreationFiltersProps) {
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchField value={filter.q} onChange={(q) => onChange({ ...filter, q })} />
      <Select
        aria-label={t('studio.imageType')}
        value={filter.type}
        onChange={(event) =>
          onChange({ ...filter, type: imageTypes.find((type) => type === event.target.value) ?? '' })
        }
        className="min-w-0 flex-1 sm:w-44 sm:flex-none"
      >
        <option value="">{t('creations.allTypes')}</option>
        {imageTypes.map((type) => (
          <option key={type} value={type}>
            {t(`imageType.${type}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('studio.tier')}
        value={filter.tier}
        onChange={(event) => onChange({ ...filter, tier: tiers.find((tier) => tier === event.target.value) ?? '' })}
        className="min-w-0 flex-1 sm:w-44 sm:flex-none"
      >
        <option value="">{t('creations.allTiers')}</option>
        {tiers.map((tier) => (
          <option key={tier} value={tier}>
            {t(`tier.${tier}`)}
          </option>
        ))}
      </Select>
      <Button
        look={filter.isDeleted ? 'quiet' : 'outline'}
        aria-pressed={filter.isDeleted}
        onClick={() => onChange({ ...filter, isDeleted: !filter.isDeleted })}
        className="max-sm:size-11 max-sm:px-0"
      >
        <Trash2 aria-hidden="true" />
        <span className="max-sm:sr-only">{t('creations.recentlyDeleted')}</span>
      </Button>
    </search>
  )
}

/** Asks after a pause in typing, so that a word is one question. */
function SearchField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="relative w-full sm:w-80">
      <Search className="absolute top-3.5 left-3.5 size-4 text-ink-faint" aria-hidden="true" />
      <input
        type="search"
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.target.value)}
        aria-label={t('creations.search')}
        placeholder={t('creations.search')}
        className={classNames(inputLook, 'h-11 pl-10')}
      />
    </div>
  )
}
