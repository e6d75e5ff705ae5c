// Compositions that the shipped designs are made of: parts that stand together, in places that suit any size of one ratio.
// Pure; each returns layers, lower ones first. Where words stand on the picture itself, the renderer gives them a ground.
import type { TemplateDesign, TemplateWords } from '#contract/design.ts'
import type { AspectRatio } from '#contract/studio.ts'
import {
  button,
  centred,
  circle,
  date,
  headline,
  type Item,
  onPicture,
  price,
  type Sides,
  shape,
  strip,
  type TextChoice,
  words,
} from './layers.ts'

type Layers = TemplateDesign['layers']

/** Colours of a design: the ground of its cards, and one that stands out on it. */
export interface Tones {
  ground: string
  accent: string
}

/** Words in the field above the window of a poster: a small line, the headline, and a line below. */
export function crown(ratio: AspectRatio, { above, line }: { above?: TemplateWords; line?: TemplateWords }): Layers {
  const isTall = ratio === '9:16'
  const [start, high] = isTall ? ([0.075, 0.25] as const) : ([0.062, 0.195] as const)
  const top = above === undefined ? 0 : 0.2
  const foot = line === undefined ? 0 : 0.24
  const part = (from: number, to: number): Sides => [0.11, start + from * high, 0.78, (to - from) * high]
  return [
    ...(above === undefined
      ? []
      : [words(above, part(0, top - 0.02), { ...centred, ...onPicture, id: 'above', maxLines: 1, weight: 600 })]),
    headline('{headline}', part(top, 1 - foot), { ...centred, ...onPicture, maxLines: 2 }),
    ...(line === undefined ? [] : [words(line, part(1 - foot + 0.03, 1), { ...centred, ...onPicture, maxLines: 1 })]),
  ]
}

/** A card near the foot, halved by a fine line: when on one side, where on the other. */
export function ticket(
  { ground, accent }: Tones,
  left: { label: TemplateWords; value: TemplateWords },
  right: { label: TemplateWords; value: TemplateWords },
  [y, height]: readonly [y: number, height: number] = [0.765, 0.15],
): Layers {
  const label = (words_: TemplateWords, id: string, x: number) =>
    words(words_, [x, y + height * 0.12, 0.36, height * 0.26], {
      ...centred,
      id,
      maxLines: 1,
      weight: 700,
      size: { min: 0.018, max: 0.024 },
      ink: accent,
    })
  const value = (words_: TemplateWords, id: string, x: number) =>
    date(words_, [x, y + height * 0.38, 0.36, height * 0.52], { ...centred, id, maxLines: 2, weight: 700 })
  return [
    shape('ticket', 'rounded', [0.07, y, 0.86, height], ground),
    shape('ticket-line', 'rectangle', [0.4985, y + height * 0.2, 0.003, height * 0.6], accent, { opacity: 0.7 }),
    label(left.label, 'left-label', 0.11),
    value(left.value, 'left-value', 0.11),
    label(right.label, 'right-label', 0.53),
    value(right.value, 'right-value', 0.53),
  ]
}

/** A filled circle with a price or a share in it, and a small line above the figure. */
export function badge(
  ratio: AspectRatio,
  place: readonly [x: number, y: number, diameter: number],
  { above, figure, fill }: { above: TemplateWords; figure: TemplateWords; fill: string },
): Layers {
  const { around, inside } = circle(ratio, place)
  const [x, y, width, height] = inside
  return [
    shape('badge', 'ellipse', around, fill, { behind: 'price' }),
    words(above, [x + width * 0.14, y + height * 0.08, width * 0.72, height * 0.27], {
      ...centred,
      id: 'badge-above',
      maxLines: 1,
      weight: 600,
      size: { min: 0.018, max: 0.03 },
    }),
    price(figure, [x, y + height * 0.35, width, height * 0.42], { ...centred, size: { min: 0.03, max: 0.085 } }),
  ]
}

/** A ground over the upper part, with a line of the accent where it ends. */
export function topCard({ ground, accent }: Tones, height: number, line?: TemplateWords, wide = 0.88): Layers {
  const foot = line === undefined ? 0.9 : 0.68
  return [
    shape('card', 'rectangle', [0, 0, 1, height], ground),
    shape('card-line', 'rectangle', [0, height, 1, 0.009], accent),
    headline('{headline}', [0.06, height * 0.14, wide, height * (foot - 0.14)], { maxLines: 2 }),
    ...(line === undefined ? [] : [words(line, [0.06, height * 0.71, wide, height * 0.2], { maxLines: 1 })]),
  ]
}

/** A ground over the lower part: headline and line on it, and what is beside or below them is the caller's. */
export function bottomCard(
  { ground, accent }: Tones,
  top: number,
  { head, line }: { head: Sides; line?: readonly [TemplateWords, Sides] },
  choice: TextChoice = {},
): Layers {
  return [
    shape('card', 'rectangle', [0, top, 1, 1 - top], ground),
    shape('card-line', 'rectangle', [0, top, 1, 0.008], accent),
    headline('{headline}', head, { ...choice, maxLines: 2 }),
    ...(line === undefined ? [] : [words(line[0], line[1], { ...choice, maxLines: 2 })]),
  ]
}

/** One wide line of a price and a button on a ground, over a strip: what a shop wants to be done. */
export function offerRow(
  { ground, accent }: Tones,
  [y, height]: readonly [y: number, height: number],
  offer: { label: TemplateWords; figure: TemplateWords; action: TemplateWords },
): Layers {
  const high = height * 0.56
  return [
    shape('row', 'rectangle', [0, y, 1, height], ground),
    words(offer.label, [0.06, y + height * 0.12, 0.4, height * 0.28], {
      id: 'row-label',
      maxLines: 1,
      weight: 600,
      size: { min: 0.02, max: 0.028 },
    }),
    price(offer.figure, [0.06, y + height * 0.38, 0.44, height * 0.52], { size: { min: 0.028, max: 0.062 } }),
    button(offer.action, [0.52, y + (height - high) / 2, 0.42, high], accent, { align: 'right' }),
  ]
}

/** A column over the whole height on the left. What it holds starts at `x` and is as wide as `wide`. */
export function column({ ground, accent }: Tones, wide: number, opacity = 1): Layers {
  return [
    shape('column', 'rectangle', [0, 0, wide, 1], ground, { opacity }),
    shape('column-line', 'rectangle', [wide, 0, 0.006, 1], accent),
  ]
}

interface Stack {
  /** A small line at the head. */
  above: TemplateWords
  line?: TemplateWords
  figure?: TemplateWords
  action: TemplateWords
}

/** Words one below the other in a column, for wide pictures; above a strip that ends at the foot. */
export function stack(
  [x, wide]: readonly [x: number, wide: number],
  { above, line, figure, action }: Stack,
  { accent }: Pick<Tones, 'accent'>,
  { foot = 0.86, onGround = true }: { foot?: number; onGround?: boolean } = {},
): Layers {
  const ground = onGround ? {} : onPicture
  const high = (share: number) => share * foot
  const hasFigure = figure !== undefined
  return [
    words(above, [x, high(0.08), wide, high(0.08)], {
      ...ground,
      id: 'above',
      maxLines: 1,
      weight: 700,
      size: { min: 0.022, max: 0.034 },
    }),
    headline('{headline}', [x, high(0.175), wide, high(hasFigure ? 0.31 : 0.38)], {
      ...ground,
      size: { min: 0.04, max: 0.105 },
    }),
    ...(line === undefined
      ? []
      : [
          words(line, [x, high(hasFigure ? 0.5 : 0.58), wide, high(0.13)], {
            ...ground,
            size: { min: 0.024, max: 0.042 },
          }),
        ]),
    ...(figure === undefined ? [] : [price(figure, [x, high(0.635), wide, high(0.16)], ground)]),
    button(action, [x, high(0.825), wide, high(0.14)], accent),
  ]
}

/** A card in the middle with a fine frame inside. */
export function centreCard([x, y, width, height]: Sides, { ground, accent }: Tones, opacity = 0.96): Layers {
  const inset = 0.02
  return [
    shape('card', 'rectangle', [x, y, width, height], ground, { opacity }),
    shape('card-frame', 'frame', [x + inset, y + inset, width - 2 * inset, height - 2 * inset], accent),
  ]
}

export const contact = (items: readonly Item[], fill: string): Layers => [strip(items, fill)]
