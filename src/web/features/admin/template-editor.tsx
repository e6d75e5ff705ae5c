// The text of a template beside what it makes. Saving makes a new version; the server names what does not hold together.
'use client'
import { type FormEvent, useState } from 'react'
import type { Picture as PictureData } from '#contract/picture.ts'
import { aspectRatios, imageTypes, pixelSize, purposes } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { LinesField } from '../../ui/lines-field.tsx'
import { addTemplateVersion, createTemplate } from './endpoints.ts'
import { SlotsEditor } from './slots-editor.tsx'
import { type TemplateDraft, toText } from './template-draft.ts'
import { TemplatePreview } from './template-preview.tsx'
import { TemplateWords } from './template-words.tsx'
import { useAct } from './use-act.ts'

interface TemplateEditorProps {
  draft: TemplateDraft
  categoryId: string
  /** Null: not there yet. */
  saved: { id: string; version: number; preview: PictureData | null; cleanPreview: PictureData | null } | null
  onSaved: (id: string) => void
}

export function TemplateEditor({ draft: initial, categoryId, saved, onSaved }: TemplateEditorProps) {
  const { t } = useWords()
  const act = useAct()
  const [id, setId] = useState(saved?.id ?? '')
  const [draft, setDraft] = useState(initial)
  const change = (part: Partial<TemplateDraft>) => setDraft({ ...draft, ...part })
  const wrong = (field: string) => fieldError(act.refusal, `text.${field}`)
  const text = toText(draft)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const done = saved
      ? await act.perform(() => call(addTemplateVersion, { body: { templateId: id, basedOn: saved.version, text } }))
      : await act.perform(() => call(createTemplate, { body: { id, categoryId, text } }))
    if (done === null) return
    notify(t('admin.saved'))
    onSaved(id)
  }
  const ground = { url: saved?.cleanPreview?.imageUrl ?? null, ...pixelSize('standard', draft.aspectRatio) }
  const designProblem = act.refusal?.fields.find(({ field }) => field.startsWith('text.design'))?.message
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[1fr_24rem]">
      <form onSubmit={save} className="grid gap-6" noValidate>
        <Card className="grid gap-4">
          {!saved && (
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
          <TextField
            label={t('templates.name')}
            value={draft.name}
            maxLength={80}
            onChange={(event) => change({ name: event.target.value })}
            error={wrong('name')}
          />
          <TextField
            label={t('template.description')}
            value={draft.description}
            maxLength={300}
            onChange={(event) => change({ description: event.target.value })}
            error={wrong('description')}
          />
          <LinesField
            label={t('template.prompt')}
            hint={t('template.promptHint', { example: '{headline}' })}
            rows={5}
            value={draft.prompt}
            maxLength={2000}
            onChange={({ target }) => change({ prompt: target.value })}
            error={wrong('prompt')}
          />
          <div className="grid gap-4 sm:grid-cols-3">
            <SelectField
              label={t('template.imageType')}
              value={draft.imageType}
              onChange={(event) =>
                change({ imageType: imageTypes.find((one) => one === event.target.value) ?? draft.imageType })
              }
            >
              {imageTypes.map((one) => (
                <option key={one} value={one}>
                  {t(`imageType.${one}`)}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t('template.ratio')}
              value={draft.aspectRatio}
              onChange={(event) =>
                change({ aspectRatio: aspectRatios.find((one) => one === event.target.value) ?? draft.aspectRatio })
              }
            >
              {aspectRatios.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={t('template.purpose')}
              value={draft.purpose}
              onChange={(event) =>
                change({ purpose: purposes.find((one) => one === event.target.value) ?? draft.purpose })
              }
            >
              {purposes.map((one) => (
                <option key={one} value={one}>
                  {t(`purpose.${one}`)}
                </option>
              ))}
            </SelectField>
          </div>
        </Card>
        <SlotsEditor slots={draft.slots} refusal={act.refusal} onChange={(slots) => change({ slots })} />
        <TemplateWords text={text} ground={ground} problem={designProblem} onChange={(design) => change({ design })} />
        {act.refusal && <p role="alert">{act.refusal.detail}</p>}
        <Button type="submit" className="justify-self-start" pending={act.isPending}>
          {saved ? t('template.save', { version: saved.version + 1 }) : t('template.create')}
        </Button>
      </form>
      <TemplatePreview text={text} ground={ground} last={saved?.preview ?? null} />
    </div>
  )
}
