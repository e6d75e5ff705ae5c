// Search and filters over one's own pictures; "recently deleted" is one of them.
'use client'
import { Search, Trash2, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { imageTypes, tiers } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { inputLook } from '../../ui/input-look.ts'
import { Select } from '../../ui/select.tsx'
import { type CreationFilter, isNarrowed, noFilter, publishedStates } from './creation-filter.ts'
import { DateFilter } from './date-filter.tsx'

interface CreationFiltersProps {
  filter: CreationFilter
  onChange: (change: Partial<CreationFilter>) => void
}

const typingPauseMs = 300
const choiceLook = 'w-36 shrink-0'

export function CreationFilters({ filter, onChange }: CreationFiltersProps) {
  const { t } = useWords()
  return (
    <search className="grid gap-2">
      <div className="flex gap-2">
        <SearchField value={filter.q} onChange={(q) => onChange({ q })} />
        <Button
          look={filter.isDeleted ? 'quiet' : 'outline'}
          aria-pressed={filter.isDeleted}
          onClick={() => onChange({ ...noFilter, isDeleted: !filter.isDeleted })}
          className="max-sm:size-11 max-sm:px-0"
        >
          <Trash2 aria-hidden="true" />
          <span className="max-sm:sr-only">{t('creations.recentlyDeleted')}</span>
        </Button>
      </div>
      {/* Wider than a phone: the row scrolls, and the room around it is for the rings of the focus. */}
      <div className="no-bar -mx-4 flex gap-2 overflow-x-auto scroll-px-4 px-4 py-1 lg:mx-0 lg:flex-wrap lg:overflow-visible lg:px-0">
        <Select
          aria-label={t('studio.imageType')}
          value={filter.type}
          onChange={({ target }) => onChange({ type: imageTypes.find((type) => type === target.value) ?? '' })}
          className={choiceLook}
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
          onChange={({ target }) => onChange({ tier: tiers.find((tier) => tier === target.value) ?? '' })}
          className={choiceLook}
        >
          <option value="">{t('creations.allTiers')}</option>
          {tiers.map((tier) => (
            <option key={tier} value={tier}>
              {t(`tier.${tier}`)}
            </option>
          ))}
        </Select>
        <Select
          aria-label={t('publish.filter')}
          value={filter.published}
          onChange={({ target }) =>
            onChange({ published: publishedStates.find((state) => state === target.value) ?? '' })
          }
          className={choiceLook}
        >
          <option value="">{t('publish.filter.any')}</option>
          {publishedStates.map((state) => (
            <option key={state} value={state}>
              {t(`publish.filter.${state}`)}
            </option>
          ))}
        </Select>
        <DateFilter filter={filter} onChange={onChange} />
        {isNarrowed(filter) && (
          <Button
            look="ghost"
            className="shrink-0 px-3"
            onClick={() => onChange({ ...noFilter, isDeleted: filter.isDeleted })}
          >
            <X aria-hidden="true" />
            {t('creations.clearFilters')}
          </Button>
        )}
      </div>
    </search>
  )
}

/** Asks after a pause in typing, so that a word is one question. */
function SearchField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), typingPauseMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <div className="relative min-w-0 flex-1 lg:w-80 lg:flex-none">
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
