// The templates of one category in their order: open, move, take off the shelf and put back.
'use client'
import { Eye, EyeOff } from 'lucide-react'
import Link from 'next/link'
import type { AdminTemplate } from '#contract/admin-templates.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Picture } from '../../ui/picture.tsx'
import { typeVisuals } from '../studio/type-visuals.tsx'
import { Badge } from './badge.tsx'
import { orderTemplates, setTemplateState } from './endpoints.ts'
import { moved } from './moved.ts'
import { OrderButtons } from './order-buttons.tsx'
import { useAct } from './use-act.ts'

export function TemplateList({ categoryId, templates }: { categoryId: string; templates: readonly AdminTemplate[] }) {
  const { t } = useWords()
  const act = useAct()
  const ids = templates.map(({ id }) => id)
  const move = (id: string, by: -1 | 1) =>
    void act.perform(() => call(orderTemplates, { body: { categoryId, ids: moved(ids, id, by) } }))
  const turn = ({ id, isActive }: AdminTemplate) =>
    void act.perform(() => call(setTemplateState, { params: { templateId: id }, body: { isActive: !isActive } }))
  return (
    <>
      {act.problem && <p role="alert">{act.problem}</p>}
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {templates.map((template, index) => (
          <li key={template.id} className="flex flex-wrap items-center gap-2 px-3 py-2">
            <span className="relative grid size-14 shrink-0 place-items-center overflow-hidden rounded-xl bg-sunken">
              {template.preview ? (
                <Picture picture={template.preview} alt="" sizes="56px" cover className="size-full" />
              ) : (
                typeVisuals[template.imageType]
              )}
            </span>
            <span className="grid min-w-0 flex-1 gap-1">
              <Link
                href={`/admin/template?id=${template.id}`}
                className="wrap-anywhere font-semibold underline-offset-4 hover:underline"
              >
                {template.name}
              </Link>
              <span className="flex flex-wrap gap-1.5">
                <Badge>{t('templates.version', { version: template.version })}</Badge>
                <Badge>{t(template.origin === 'admin' ? 'templates.own' : 'templates.shipped')}</Badge>
                {!template.isActive && <Badge tone="warm">{t('templates.offShelf')}</Badge>}
              </span>
            </span>
            <span className="ml-auto flex">
              <OrderButtons
                name={template.name}
                isFirst={index === 0}
                isLast={index === templates.length - 1}
                isPending={act.isPending}
                onMove={(by) => move(template.id, by)}
              />
              <Button
                look="ghost"
                size="icon"
                aria-label={t(template.isActive ? 'templates.takeOff' : 'templates.putBack', { name: template.name })}
                onClick={() => turn(template)}
              >
                {template.isActive ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
