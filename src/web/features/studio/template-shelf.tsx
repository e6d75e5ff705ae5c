// Templates by category with search. A card picks its template at once; must never spend anything.
'use client'
import { Search } from 'lucide-react'
import { useState } from 'react'
import type { Template } from '#contract/studio.ts'
import { useWords } from '#words'
import type { Words } from '../../lib/words.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'
import { classNames } from '../../ui/class-names.ts'
import { inputLook } from '../../ui/input-look.ts'
import { TemplateCard } from './template-card.tsx'
import { useCategories, useTemplates } from './use-templates.ts'

const all = 'all'

/** In the words the page shows, and in English, which the prompts are written in. */
function matches(template: Template, categoryId: string, search: string, shownName: Words['shownName']): boolean {
  if (categoryId !== all && template.categoryId !== categoryId) return false
  const { name, description, prompt } = template
  const text = [name, description, shownName(name), shownName(description), prompt].join(' ').toLowerCase()
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

interface TemplateShelfProps {
  pickedId: string | null
  onPick: (template: Template) => void
}

export function TemplateShelf({ pickedId, onPick }: TemplateShelfProps) {
  const { t, shownName } = useWords()
  const templates = useTemplates()
  const categories = useCategories()
  const [categoryId, setCategoryId] = useState(all)
  const [search, setSearch] = useState('')
  const found = templates.data?.items.filter((template) => matches(template, categoryId, search, shownName)) ?? []
  const choices = [
    { value: all, label: t('template.all') },
    ...(categories.data?.items ?? []).map(({ id, name }) => ({ value: id, label: shownName(name) })),
  ]
  return (
    <section aria-labelledby="shelf-title" className="grid min-w-0 gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="shelf-title" className="font-semibold text-sm tracking-normal">
          {t('template.shelf')}
        </h2>
        <div className="relative w-44 sm:w-56">
          <Search className="absolute top-2.5 left-3 size-4 text-ink-faint" aria-hidden="true" />
          <input
            type="search"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            aria-label={t('template.search')}
            placeholder={t('template.search')}
            className={classNames(inputLook, 'h-9 rounded-full pl-9 text-sm')}
          />
        </div>
      </div>
      <ChoiceGroup
        label={t('template.category')}
        labelHidden
        shape="pills"
        choices={choices}
        value={categoryId}
        onChange={setCategoryId}
        className="no-bar -mx-4 flex min-h-12 gap-2 overflow-x-auto fade-end scroll-px-4 px-4 py-1 sm:-mx-1 sm:scroll-px-1 sm:px-1"
      />
      {templates.isError ? (
        <div className="flex h-50 items-center gap-3">
          <p className="text-ink-soft">{t('template.failed')}</p>
          <Button look="outline" size="small" onClick={() => void templates.refetch()}>
            {t('common.tryAgain')}
          </Button>
        </div>
      ) : (
        <div className="no-bar -mx-4 flex h-50 snap-x gap-3 overflow-x-auto fade-end scroll-px-4 px-4 py-1 sm:-mx-1 sm:scroll-px-1 sm:px-1">
          {templates.isPending &&
            [0, 1, 2, 3, 4].map((index) => <div key={index} className="skeleton size-40 shrink-0 rounded-2xl" />)}
          {templates.isSuccess && found.length === 0 && <p className="text-ink-soft">{t('template.noneFound')}</p>}
          {found.map((template) => (
            <TemplateCard key={template.id} template={template} isPicked={template.id === pickedId} onPick={onPick} />
          ))}
        </div>
      )}
    </section>
  )
}
