// The shelves: categories in their order, and the templates of the one that is picked.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CategoryList } from './category-list.tsx'
import { listCategories, listTemplates } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'
import { TemplateList } from './template-list.tsx'

export function TemplatesPage() {
  const { t } = useWords()
  const [picked, setPicked] = useState<string | null>(null)
  const categories = useQuery({ queryKey: adminKeys.of('categories'), queryFn: () => load(listCategories, {}) })
  const categoryId = picked ?? categories.data?.items[0]?.id ?? null
  return (
    <PageFrame title={t('admin.templates')}>
      <Loaded query={categories}>
        {({ items }) => (
          <div className="grid items-start gap-6 lg:grid-cols-[22rem_1fr]">
            <CategoryList categories={items} picked={categoryId} onPick={setPicked} />
            {categoryId !== null && <Shelf key={categoryId} categoryId={categoryId} />}
          </div>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Shelf({ categoryId }: { categoryId: string }) {
  const { t } = useWords()
  const templates = useQuery({
    queryKey: adminKeys.of('templates', categoryId),
    queryFn: () => load(listTemplates, { query: { categoryId } }),
  })
  const newTemplate = (
    <ButtonLink href={`/admin/template?category=${categoryId}`}>{t('templates.newTemplate')}</ButtonLink>
  )
  return (
    <section className="grid gap-3" aria-label={t('admin.templates')}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-xl">{t('admin.templates')}</h2>
        {newTemplate}
      </div>
      <Loaded query={templates}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('templates.empty')} text={t('templates.emptyText')} />
          ) : (
            <TemplateList categoryId={categoryId} templates={items} />
          )
        }
      </Loaded>
    </section>
  )
}
