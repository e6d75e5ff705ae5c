// What narrows the feed: search, order, category. Links and a form, so that each works before any script, too.
'use client'
import { Search, X } from 'lucide-react'
import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { FeedCategory } from '#contract/community-pages.ts'
import type { FeedSort } from '#contract/posts.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../../lib/words.ts'
import { type FeedFilter, feedAddress } from './feed-filter.ts'

interface ControlsProps {
  filter: FeedFilter
  categories: readonly FeedCategory[]
  onChange(change: Partial<FeedFilter>): void
}

export function FeedControls({ filter, categories, onChange }: ControlsProps) {
  const { t, shownName } = useWords()
  const chips = useChosenInSight(filter.categoryId, categories)
  return (
    <div className="grid gap-2 sm:gap-4">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <SearchBox q={filter.q} onSearch={(q) => onChange({ q })} />
        <nav aria-label={t('explore.order')} className="flex gap-1">
          {sorts.map(([sort, label]) => (
            <Tab
              key={sort}
              filter={filter}
              change={{ sort, q: '' }}
              isOn={!filter.q && filter.sort === sort}
              onChange={onChange}
            >
              {t(label)}
            </Tab>
          ))}
        </nav>
      </div>
      <nav
        ref={chips}
        aria-label={t('explore.categories')}
        className="no-bar -mx-4 fade-end flex gap-2 overflow-x-auto py-1 pr-10 pl-4"
      >
        {[{ id: '', name: '' }, ...categories].map(({ id, name }) => (
          <Chip
            key={id}
            filter={filter}
            change={{ categoryId: id }}
            isOn={filter.categoryId === id}
            onChange={onChange}
          >
            {id === '' ? t('explore.all') : shownName(name)}
          </Chip>
        ))}
      </nav>
    </div>
  )
}

/** The row begins at its first chip, and the chosen one may lie far beyond the edge. */
function useChosenInSight(categoryId: string, categories: readonly FeedCategory[]) {
  const row = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice, or the chips have come
  useLayoutEffect(() => {
    const chosen = row.current?.querySelector<HTMLElement>('[aria-current]')
    if (!row.current || !chosen) return
    const { left, width } = row.current.getBoundingClientRect()
    const box = chosen.getBoundingClientRect()
    // The row alone: scrollIntoView would move the page as well.
    row.current.scrollLeft += box.left + box.width / 2 - left - width / 2
  }, [categoryId, categories])
  return row
}

const sorts: readonly [FeedSort, MessageKey][] = [
  ['trending', 'explore.trending'],
  ['latest', 'explore.latest'],
  ['following', 'explore.following'],
]

interface ChoiceProps {
  filter: FeedFilter
  change: Partial<FeedFilter>
  isOn: boolean
  onChange(change: Partial<FeedFilter>): void
  className?: string
  children: ReactNode
}

function Choice({ filter, change, isOn, onChange, className, children }: ChoiceProps) {
  const choose = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChange(change)
  }
  return (
    <a
      href={feedAddress({ ...filter, ...change })}
      aria-current={isOn ? 'true' : undefined}
      onClick={choose}
      className={className}
    >
      {children}
    </a>
  )
}

const Tab = (props: ChoiceProps) => (
  <Choice
    {...props}
    className="inline-flex h-11 items-center rounded-control px-3.5 font-semibold text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-text"
  />
)

const Chip = (props: ChoiceProps) => (
  <Choice
    {...props}
    className="relative inline-flex h-9 shrink-0 items-center whitespace-nowrap after:absolute after:-inset-1 rounded-full border border-line bg-surface px-3.5 text-ink-soft text-sm hover:border-line-strong hover:text-ink aria-[current]:border-transparent aria-[current]:bg-ink aria-[current]:text-ground"
  />
)

const pauseMs = 300

/** Searches when one stops typing. */
function SearchBox({ q, onSearch }: { q: string; onSearch: (q: string) => void }) {
  const { t } = useWords()
  const [text, setText] = useState(q)
  const asked = useRef(q)
  useEffect(() => {
    // The address changed by another way: a tab, Back.
    if (q !== asked.current) setText(q)
    asked.current = q
  }, [q])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === asked.current) return
    const timer = setTimeout(() => {
      asked.current = wanted
      onSearch(wanted)
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [text, onSearch])
  const clear = () => {
    setText('')
    asked.current = ''
    onSearch('')
  }
  return (
    <search className="min-w-0 flex-1 basis-64 sm:max-w-xl">
      <form
        action="/explore"
        onSubmit={(event) => {
          event.preventDefault()
          asked.current = text.trim()
          onSearch(text.trim())
        }}
        className="relative"
      >
        <Search
          className="pointer-events-none absolute top-1/2 left-3.5 size-5 -translate-y-1/2 text-ink-faint"
          aria-hidden="true"
        />
        <input
          type="text"
          inputMode="search"
          enterKeyHint="search"
          name="q"
          autoComplete="off"
          maxLength={200}
          aria-label={t('explore.search')}
          placeholder={t('explore.searchHint')}
          value={text}
          onChange={({ target }) => setText(target.value)}
          className="h-11 w-full rounded-control border border-line-strong bg-surface pr-11 pl-11 text-base placeholder:text-ink-faint"
        />
        {text !== '' && (
          <button
            type="button"
            onClick={clear}
            aria-label={t('explore.clearSearch')}
            className="absolute inset-y-0 right-0 grid w-11 place-items-center text-ink-soft hover:text-ink"
          >
            <X className="size-4.5" aria-hidden="true" />
          </button>
        )}
      </form>
    </search>
  )
}
