// A row of templates that lead into the studio: every day it begins with others.
'use client'
import Link from 'next/link'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { previewShape, TemplatePreview } from '../studio/template-card.tsx'
import { useTemplates } from '../studio/use-templates.ts'
import { forToday } from './template-order.ts'

const places = [0, 1, 2, 3, 4, 5]

const heightRem = 11

export function TemplateRow({ count }: { count: number }) {
  const { t, shownName } = useWords()
  const { data, isError, refetch } = useTemplates()
  if (isError) {
    return (
      <div className="flex h-54 flex-wrap content-center items-center justify-center gap-3 rounded-card border border-line border-dashed">
        <p className="text-ink-soft">{t('template.failed')}</p>
        <Button look="outline" size="small" onClick={() => void refetch()}>
          {t('common.tryAgain')}
        </Button>
      </div>
    )
  }
  return (
    <ul className="no-bar fade-end -mx-4 flex h-54 gap-3 overflow-x-auto scroll-px-4 px-4 py-1 lg:-mx-1 lg:px-1">
      {!data && places.map((place) => <li key={place} className="skeleton size-44 shrink-0 rounded-card" />)}
      {forToday(data?.items ?? [], new Date())
        .slice(0, count)
        .map((template) => (
          <li key={template.id} className="shrink-0">
            <Link href={`/studio?template=${template.id}`} className="group grid w-min gap-2 rounded-card">
              <span
                style={previewShape(template, heightRem)}
                className="block overflow-hidden rounded-card border border-line transition-transform duration-200 group-hover:-translate-y-0.5"
              >
                <TemplatePreview template={template} heightRem={heightRem} />
              </span>
              <span className="w-0 min-w-full truncate px-1 font-medium text-sm">{shownName(template.name)}</span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
