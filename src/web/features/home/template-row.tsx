// A row of templates that lead into the studio.
'use client'
import Link from 'next/link'
import type { Template } from '#contract/studio.ts'
import { readStored } from '../../lib/stored-value.ts'
import { emptyDraft, isDraft, pickTemplate } from '../studio/draft.ts'
import { TemplatePreview } from '../studio/template-card.tsx'
import { draftKey, storeDraft } from '../studio/use-draft.ts'
import { useTemplates } from '../studio/use-templates.ts'
import { spread } from './picture-wall.tsx'

/** The picked template waits in the draft, also while one signs up in between. */
export function TemplateRow({ href, count }: { href: string; count: number }) {
  const { data } = useTemplates()
  const pick = (template: Template) => storeDraft(pickTemplate(readStored(draftKey, isDraft) ?? emptyDraft, template))
  return (
    <ul className="no-bar -mx-4 flex min-h-52 gap-3 overflow-x-auto fade-end scroll-px-4 px-4 py-1 lg:-mx-1 lg:px-1">
      {!data &&
        [0, 1, 2, 3, 4, 5].map((index) => <li key={index} className="skeleton size-44 shrink-0 rounded-card" />)}
      {spread(data?.items ?? [])
        .slice(0, count)
        .map((template) => (
          <li key={template.id} className="w-44 shrink-0">
            <Link href={href} onClick={() => pick(template)} className="group grid gap-2 rounded-card">
              <span className="block size-44 overflow-hidden rounded-card border border-line transition-transform duration-200 group-hover:-translate-y-1">
                <TemplatePreview template={template} sizes="176px" />
              </span>
              <span className="truncate px-1 font-medium text-sm">{template.name}</span>
            </Link>
          </li>
        ))}
    </ul>
  )
}
