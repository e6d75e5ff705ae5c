// A wall of template previews beside the headline. Its places are reserved before any picture is known.
'use client'
import { classNames } from '../../ui/class-names.ts'
import { TemplatePreview } from '../studio/template-card.tsx'
import { useTemplates } from '../studio/use-templates.ts'

const places = ['col-span-2 row-span-2', '', '', '', '', ''] as const

export function PictureWall() {
  const { data } = useTemplates()
  const drawn = spread(data?.items.filter((template) => template.preview) ?? [])
  return (
    <div className="grid aspect-square grid-cols-3 grid-rows-3 gap-3" aria-hidden="true">
      {places.map((place, index) => {
        const template = drawn[index]
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are fixed, the pictures come into them
            key={index}
            className={classNames(
              'overflow-hidden rounded-card border border-line bg-sunken',
              place,
              !data && 'skeleton',
            )}
          >
            {template && (
              <TemplatePreview template={template} sizes="(min-width: 64rem) 20vw, 60vw" eager={index < 2} />
            )}
          </div>
        )
      })}
    </div>
  )
}

/** One of each category before a second of any, so that the wall shows the breadth. */
export function spread<T extends { categoryId: string }>(templates: readonly T[]): T[] {
  const rounds = new Map<string, number>()
  const ranked = templates.map((template) => {
    const round = rounds.get(template.categoryId) ?? 0
    rounds.set(template.categoryId, round + 1)
    return { template, round }
  })
  return ranked.sort((a, b) => a.round - b.round).map(({ template }) => template)
}
