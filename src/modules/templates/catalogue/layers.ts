// Short makers for the layers of the shipped designs. Data only; every default here is one that most of the forty share.
import type { DesignBox, TemplateDesign, TemplateWords } from '#contract/design.ts'
import { pixelSize } from '#contract/picture-options.ts'
import type { AspectRatio } from '#contract/studio.ts'

type Layer = TemplateDesign['layers'][number]
type LayerOf<K extends Layer['kind']> = Extract<Layer, { kind: K }>
type TextKind = 'headline' | 'text' | 'price' | 'date'
type Written = LayerOf<TextKind>
export type Icon = LayerOf<'strip'>['items'][number]['icon']
export type Item = readonly [icon: Icon, words: TemplateWords]
/** Shares of the canvas. */
export type Sides = readonly [x: number, y: number, width: number, height: number]

const boxOf = ([x, y, width, height]: Sides): DesignBox => ({ x, y, width, height })

/** The canvas is that of the picture at its standard size. */
export const design = (ratio: AspectRatio, layers: readonly Layer[]): TemplateDesign => ({
  version: 1,
  canvas: pixelSize('standard', ratio),
  layers: [...layers],
})

export const both = (en: string, hi: string): TemplateWords => ({ en, hi })

export type TextChoice = Partial<Omit<Written, 'kind' | 'box' | 'text'>>
type Usual = Pick<Written, 'size' | 'maxLines' | 'weight'>

const write =
  (kind: TextKind, usual: Usual) =>
  (text: TemplateWords, sides: Sides, choice: TextChoice = {}): Written => ({
    id: kind,
    kind,
    text,
    box: boxOf(sides),
    align: 'left',
    verticalAlign: 'middle',
    ink: 'auto',
    // Most words stand on a ground that the design brings; what stands on the picture itself asks for `auto`.
    backing: { kind: 'none', colour: 'auto' },
    ...usual,
    ...choice,
  })

export const headline = write('headline', { size: { min: 0.034, max: 0.125 }, maxLines: 3, weight: 800 })
export const words = write('text', { size: { min: 0.02, max: 0.044 }, maxLines: 2, weight: 500 })
export const price = write('price', { size: { min: 0.026, max: 0.09 }, maxLines: 1, weight: 800 })
export const date = write('date', { size: { min: 0.02, max: 0.042 }, maxLines: 1, weight: 600 })

export const centred: TextChoice = { align: 'center' }
export const onPicture: TextChoice = { backing: { kind: 'auto', colour: 'auto' } }

export const button = (
  text: TemplateWords,
  sides: Sides,
  fill: string,
  choice: Partial<LayerOf<'button'>> = {},
): LayerOf<'button'> => ({
  id: 'button',
  kind: 'button',
  text,
  box: boxOf(sides),
  align: 'left',
  size: { min: 0.02, max: 0.042 },
  weight: 700,
  fill,
  ink: 'auto',
  roundness: 1,
  ...choice,
})

export const strip = (
  items: readonly Item[],
  fill: string,
  { sides = [0, 0.92, 1, 0.08], ...choice }: Partial<LayerOf<'strip'>> & { sides?: Sides } = {},
): LayerOf<'strip'> => ({
  id: 'strip',
  kind: 'strip',
  box: boxOf(sides),
  items: items.map(([icon, text]) => ({ icon, text })),
  size: { min: 0.018, max: 0.032 },
  weight: 600,
  fill,
  opacity: 1,
  ink: 'auto',
  ...choice,
})

export const shape = (
  id: string,
  kind: LayerOf<'shape'>['shape'],
  sides: Sides,
  fill: string,
  choice: Partial<LayerOf<'shape'>> = {},
): LayerOf<'shape'> => ({ id, kind: 'shape', shape: kind, box: boxOf(sides), fill, opacity: 1, ...choice })

/** A circle of a diameter given in shares of the width, by its upper left corner. */
export function circle(
  ratio: AspectRatio,
  [x, y, diameter]: readonly [x: number, y: number, diameter: number],
): { around: Sides; inside: Sides } {
  const { width, height } = pixelSize('standard', ratio)
  const high = (diameter * width) / height
  const inset = 0.14
  return {
    around: [x, y, diameter, high],
    inside: [x + diameter * inset * 0.6, y + high * inset, diameter * (1 - 1.2 * inset), high * (1 - 2 * inset)],
  }
}
