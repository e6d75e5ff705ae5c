// One template on a shelf: its preview, or its type's drawing until the preview is there. Must never change size.
'use client'
import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Template } from '#contract/studio.ts'
import { useWords } from '#words'
import { Picture } from '../../ui/picture.tsx'
import { typeVisuals } from './type-visuals.tsx'

const shelfRem = 10

interface TemplateCardProps {
  template: Template
  isPicked: boolean
  onPick: (template: Template) => void
}

export function TemplateCard({ template, isPicked, onPick }: TemplateCardProps) {
  const { shownName } = useWords()
  return (
    <button
      type="button"
      aria-pressed={isPicked}
      onClick={() => onPick(template)}
      className="group grid w-min shrink-0 snap-start content-start gap-1.5 rounded-2xl text-left"
    >
      <span
        style={previewShape(template, shelfRem)}
        className="relative block overflow-hidden rounded-2xl border border-line bg-sunken group-hover:border-line-strong group-aria-pressed:border-accent group-aria-pressed:ring-2 group-aria-pressed:ring-accent"
      >
        <TemplatePreview template={template} heightRem={shelfRem} />
        {isPicked && (
          <span className="absolute top-2 right-2 grid size-7 place-items-center rounded-full bg-accent text-on-accent">
            <Check className="size-4" aria-hidden="true" />
          </span>
        )}
      </span>
      <span className="w-0 min-w-full truncate font-medium text-sm">{shownName(template.name)}</span>
    </button>
  )
}

interface TemplatePreviewProps {
  template: Template
  heightRem: number
}

/** For a place of a fixed height: the whole design is seen, since its words begin near its edges. */
export function previewShape(template: Template, heightRem: number): CSSProperties {
  return { width: `${widthRem(template, heightRem)}rem`, height: `${heightRem}rem` }
}

function widthRem({ preview }: Template, heightRem: number): number {
  return preview ? (heightRem * preview.width) / preview.height : heightRem
}

/** Fills its box. Decorative: the template's name stands beside it. */
export function TemplatePreview({ template, heightRem }: TemplatePreviewProps) {
  if (template.preview) {
    const sizes = `${Math.ceil(widthRem(template, heightRem))}rem`
    return <Picture picture={template.preview} alt="" sizes={sizes} cover className="size-full" />
  }
  return <span className="dots grid size-full place-items-center">{typeVisuals[template.imageType]}</span>
}
