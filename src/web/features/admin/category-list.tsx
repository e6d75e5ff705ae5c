// Categories in their order: pick one, move it, rename it, take it off the shelf, add another.
'use client'
import { Eye, EyeOff, Pencil } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { AdminCategory } from '#contract/admin-templates.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Badge } from './badge.tsx'
import { createCategory, orderCategories, updateCategory } from './endpoints.ts'
import { moved } from './moved.ts'
import { OrderButtons } from './order-buttons.tsx'
import { useAct } from './use-act.ts'

interface CategoryListProps {
  categories: readonly AdminCategory[]
  picked: string | null
  onPick: (id: string) => void
}

export function CategoryList({ categories, picked, onPick }: CategoryListProps) {
  const { t } = useWords()
  const act = useAct()
  const [edited, setEdited] = useState<AdminCategory | 'new' | null>(null)
  const ids = categories.map(({ id }) => id)
  const move = (id: string, by: -1 | 1) =>
    void act.perform(() => call(orderCategories, { body: { ids: moved(ids, id, by) } }))
  const turn = ({ id, isActive }: AdminCategory) =>
    void act.perform(() => call(updateCategory, { params: { categoryId: id }, body: { isActive: !isActive } }))
  return (
    <section className="grid gap-3" aria-label={t('templates.categories')}>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-xl">{t('templates.categories')}</h2>
        <Button look="outline" onClick={() => setEdited('new')}>
          {t('templates.newCategory')}
        </Button>
      </div>
      {act.problem && <p role="alert">{act.problem}</p>}
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {categories.map((category, index) => (
          <li key={category.id} className="flex flex-wrap items-center gap-1 px-2 py-1.5">
            <button
              type="button"
              aria-pressed={category.id === picked}
              onClick={() => onPick(category.id)}
              className="min-w-0 flex-1 rounded-2xl px-3 py-2 text-left hover:bg-sunken aria-pressed:bg-accent-soft"
            >
              <span className="wrap-anywhere block font-semibold">{category.name}</span>
              <span className="text-ink-soft text-sm">
                {t('templates.count', { active: category.activeTemplates, all: category.templates })}
              </span>
              {!category.isActive && (
                <>
                  {' '}
                  <Badge tone="warm">{t('templates.offShelf')}</Badge>
                </>
              )}
            </button>
            <span className="ml-auto flex">
              <OrderButtons
                name={category.name}
                isFirst={index === 0}
                isLast={index === categories.length - 1}
                isPending={act.isPending}
                onMove={(by) => move(category.id, by)}
              />
              <Button
                look="ghost"
                size="icon"
                aria-label={t('templates.rename', { name: category.name })}
                onClick={() => setEdited(category)}
              >
                <Pencil aria-hidden="true" />
              </Button>
              <Button
                look="ghost"
                size="icon"
                aria-label={t(category.isActive ? 'templates.takeOff' : 'templates.putBack', { name: category.name })}
                onClick={() => turn(category)}
              >
                {category.isActive ? <Eye aria-hidden="true" /> : <EyeOff aria-hidden="true" />}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {edited && (
        <CategoryDialog
          category={edited === 'new' ? null : edited}
          onDone={(id) => {
            setEdited(null)
            onPick(id)
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

interface CategoryDialogProps {
  category: AdminCategory | null
  onDone: (id: string) => void
  onClose: () => void
}

function CategoryDialog({ category, onDone, onClose }: CategoryDialogProps) {
  const { t } = useWords()
  const act = useAct()
  const [name, setName] = useState(category?.name ?? '')
  const [id, setId] = useState(category?.id ?? '')
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = category
      ? await act.perform(() => call(updateCategory, { params: { categoryId: id }, body: { name } }))
      : await act.perform(() => call(createCategory, { body: { id, name } }))
    if (done === null) return
    notify(t('admin.saved'))
    onDone(id)
  }
  const title = category ? t('templates.rename', { name: category.name }) : t('templates.newCategory')
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={save} className="grid gap-4" noValidate>
        <TextField
          label={t('templates.name')}
          value={name}
          maxLength={80}
          onChange={(event) => setName(event.target.value)}
          error={fieldError(act.refusal, 'name')}
        />
        {!category && (
          <TextField
            label={t('templates.address')}
            hint={t('templates.addressHint')}
            autoCapitalize="none"
            spellCheck={false}
            value={id}
            maxLength={64}
            onChange={(event) => setId(event.target.value)}
            error={fieldError(act.refusal, 'id')}
          />
        )}
        {act.problem && <p role="alert">{act.problem}</p>}
        <Button type="submit" pending={act.isPending}>
          {title}
        </Button>
      </form>
    </Dialog>
  )
}
