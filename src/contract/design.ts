// A design: the layers that lie over a picture, and the form in which templates carry one. The picture itself is never part of it.
import { z } from 'zod'
import { designWeights } from './design-fonts.ts'
import { isWritten } from './written-text.ts'

export const designLimits = { layers: 24, characters: 400, stripItems: 6, edgePx: 4096 } as const

/** `#rrggbb`. */
const Colour = z.string().regex(/^#[0-9a-f]{6}$/i)
const Fraction = z.number().min(0).max(1)

/** Fractions of the canvas (of its safe area, where one is asked for), so that one design serves every ratio. */
export const DesignBox = z
  .object({ x: Fraction, y: Fraction, width: Fraction, height: Fraction })
  .refine(({ x, width }) => x + width <= 1.0001, 'The box leaves the canvas on the right.')
  .refine(({ y, height }) => y + height <= 1.0001, 'The box leaves the canvas at the bottom.')
export type DesignBox = z.infer<typeof DesignBox>

// Arabic, Hebrew and their kin need a layout from right to left, which the renderer does not have; and the marks that turn a
// line around could make a text read as another one.
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const DesignText = z
  .string()
  .max(designLimits.characters)
  .refine(isWritten, 'Control characters are not allowed.')
  .refine((text) => !rightToLeft.test(text), 'Text from right to left cannot be drawn.')

/** `auto`: dark or light, whichever reads better on what lies behind. */
const Ink = z.union([z.literal('auto'), Colour])

/** Letter heights as fractions of the canvas' mean edge, the square root of width times height. */
const TextSize = z
  .object({ min: z.number().min(0.008).max(0.5), max: z.number().min(0.008).max(0.5) })
  .refine(({ min, max }) => min <= max, 'The smallest size is above the largest.')

/** What lies between the picture and the letters. `auto` draws nothing where the letters reach 4.5:1 without, else a scrim. */
const Backing = z.object({ kind: z.enum(['auto', 'none', 'plate', 'scrim']), colour: Ink.default('auto') })

const base = { id: z.string().regex(/^[\w-]{1,40}$/), box: DesignBox }

export const TextLayer = z.object({
  ...base,
  kind: z.enum(['headline', 'text', 'price', 'date']),
  text: DesignText,
  align: z.enum(['left', 'center', 'right']).default('left'),
  verticalAlign: z.enum(['top', 'middle', 'bottom']).default('top'),
  size: TextSize,
  maxLines: z.int().min(1).max(8),
  weight: z.int().min(designWeights.min).max(designWeights.max).default(700),
  ink: Ink.default('auto'),
  backing: Backing.default({ kind: 'auto', colour: 'auto' }),
})
export type TextLayer = z.infer<typeof TextLayer>

/** The call to action: one line on a filled button that is as wide as its words and stands in its box as aligned. */
export const ButtonLayer = z.object({
  ...base,
  kind: z.literal('button'),
  text: DesignText,
  align: z.enum(['left', 'center', 'right']).default('left'),
  size: TextSize,
  weight: z.int().min(designWeights.min).max(designWeights.max).default(700),
  fill: Colour,
  ink: Ink.default('auto'),
  /** 0 square, 1 fully round ends. */
  roundness: Fraction.default(1),
})
export type ButtonLayer = z.infer<typeof ButtonLayer>

/** Who to turn to: a band with a few short items. Where its box touches an edge of the canvas, the band runs over it. */
export const StripLayer = z.object({
  ...base,
  kind: z.literal('strip'),
  items: z
    .array(z.object({ icon: z.enum(['none', 'phone', 'place', 'site', 'mail']), text: DesignText }))
    .min(1)
    .max(designLimits.stripItems),
  size: TextSize,
  weight: z.int().min(designWeights.min).max(designWeights.max).default(600),
  fill: Colour,
  opacity: Fraction.default(1),
  ink: Ink.default('auto'),
})
export type StripLayer = z.infer<typeof StripLayer>

export const ShapeLayer = z.object({
  ...base,
  kind: z.literal('shape'),
  shape: z.enum(['rectangle', 'rounded', 'ellipse', 'line', 'frame']),
  fill: Colour,
  opacity: Fraction.default(1),
})
export type ShapeLayer = z.infer<typeof ShapeLayer>

/** Told apart by `kind`: a logo and a QR code join here as kinds of their own. */
export const DesignLayer = z.discriminatedUnion('kind', [TextLayer, ButtonLayer, StripLayer, ShapeLayer])
export type DesignLayer = z.infer<typeof DesignLayer>

const head = {
  version: z.literal(1),
  /** The canvas it was made on, in pixels. It may be drawn at any other size and ratio. */
  canvas: z.object({
    width: z.int().min(16).max(designLimits.edgePx),
    height: z.int().min(16).max(designLimits.edgePx),
  }),
}

const hasOwnIds = ({ layers }: { layers: readonly { id: string }[] }) =>
  new Set(layers.map(({ id }) => id)).size === layers.length
const sameIds = 'Two layers have the same identifier.'

/** Layers are drawn in their order, later ones on top. */
export const Design = z
  .object({ ...head, layers: z.array(DesignLayer).max(designLimits.layers) })
  .refine(hasOwnIds, sameIds)
export type Design = z.infer<typeof Design>

/** Words of a template, in one form for all languages or in each. May hold `{slot}` marks, as the template's prompt does. */
const TemplateWords = z.union([DesignText, z.object({ en: DesignText, hi: DesignText })])
export type TemplateWords = z.infer<typeof TemplateWords>

const templateLayers = [
  TextLayer.extend({ text: TemplateWords }),
  ButtonLayer.extend({ text: TemplateWords }),
  StripLayer.extend({
    items: z
      .array(StripLayer.shape.items.element.extend({ text: TemplateWords }))
      .min(1)
      .max(designLimits.stripItems),
  }),
  ShapeLayer.extend({
    /** The layer whose words it carries: without them it is left out too. */
    behind: z.string().max(40).optional(),
  }),
] as const

/** A design with marks where words will be. `fillDesign` makes a design of it. */
export const TemplateDesign = z
  .object({
    ...head,
    layers: z.array(z.discriminatedUnion('kind', templateLayers)).max(designLimits.layers),
  })
  .refine(hasOwnIds, sameIds)
export type TemplateDesign = z.infer<typeof TemplateDesign>
