// What can be done to a design, as pure steps from one design to the next. Every step keeps the contract; none knows React.
import type { Design, DesignBox, DesignLayer, TextLayer } from '#contract/design.ts'

/** As in the contract, which the browser does not load for its 60 kB. */
const mostLayers = 24
const sizeRange = { min: 0.012, max: 0.4 }
const leastEdge = 0.02

export type NewKind = 'headline' | 'text' | 'price' | 'date' | 'button' | 'strip'
export const newKinds: readonly NewKind[] = ['headline', 'text', 'price', 'date', 'button', 'strip']

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most))
/** Fine enough for a pixel of the largest picture, and short to store. */
const round = (value: number) => Math.round(value * 1e5) / 1e5

/** Inside the canvas, whatever was asked for. */
export function keepInside(box: DesignBox): DesignBox {
  const width = clamp(box.width, leastEdge, 1)
  const height = clamp(box.height, leastEdge, 1)
  return {
    x: round(clamp(box.x, 0, 1 - width)),
    y: round(clamp(box.y, 0, 1 - height)),
    width: round(width),
    height: round(height),
  }
}

export function changeLayer(design: Design, id: string, change: (layer: DesignLayer) => DesignLayer): Design {
  return { ...design, layers: design.layers.map((layer) => (layer.id === id ? change(layer) : layer)) }
}

export const setBox = (design: Design, id: string, box: DesignBox): Design =>
  changeLayer(design, id, (layer) => ({ ...layer, box: keepInside(box) }))

export const moveBy = (design: Design, id: string, dx: number, dy: number): Design =>
  changeLayer(design, id, (layer) => ({
    ...layer,
    box: keepInside({ ...layer.box, x: layer.box.x + dx, y: layer.box.y + dy }),
  }))

/** Box and letters together, about the middle of the box or from its upper left corner. */
export function scaleBy(
  design: Design,
  id: string,
  { factor, from }: { factor: number; from: 'middle' | 'corner' },
): Design {
  return changeLayer(design, id, (layer) => {
    const { box } = layer
    const width = clamp(box.width * factor, leastEdge, 1)
    const height = clamp(box.height * factor, leastEdge, 1)
    const shift = from === 'middle' ? 0.5 : 0
    const x = box.x + (box.width - width) * shift
    const y = box.y + (box.height - height) * shift
    const scaled = { ...layer, box: keepInside({ x, y, width, height }) }
    return scaled.kind === 'shape' ? scaled : { ...scaled, size: scaleSize(scaled.size, factor) }
  })
}

function scaleSize(size: TextLayer['size'], factor: number): TextLayer['size'] {
  const max = clamp(round(size.max * factor), sizeRange.min, sizeRange.max)
  return { min: Math.min(max, clamp(round(size.min * factor), sizeRange.min, sizeRange.max)), max }
}

/** Largest letters, in fractions of the mean edge; the smallest go along when they would be above. */
export const setLargest = (size: TextLayer['size'], largest: number): TextLayer['size'] => {
  const max = clamp(round(largest), sizeRange.min, sizeRange.max)
  return { min: Math.min(size.min, max), max }
}

export const removeLayer = (design: Design, id: string): Design => ({
  ...design,
  layers: design.layers.filter((layer) => layer.id !== id),
})

/** Null when it is full. `text` are the first words of it. */
export function addLayer(design: Design, kind: NewKind, text: string): { design: Design; id: string } | null {
  if (design.layers.length >= mostLayers) return null
  const id = freeId(design, kind)
  return { design: { ...design, layers: [...design.layers, newLayer(kind, id, text)] }, id }
}

function freeId({ layers }: Design, kind: string): string {
  const taken = new Set(layers.map(({ id }) => id))
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? kind : `${kind}-${count}`
    if (!taken.has(id)) return id
  }
}

const boxes: Record<NewKind, DesignBox> = {
  headline: { x: 0.08, y: 0.08, width: 0.84, height: 0.22 },
  text: { x: 0.08, y: 0.32, width: 0.84, height: 0.1 },
  price: { x: 0.08, y: 0.56, width: 0.6, height: 0.12 },
  date: { x: 0.08, y: 0.7, width: 0.6, height: 0.06 },
  button: { x: 0.08, y: 0.78, width: 0.5, height: 0.08 },
  strip: { x: 0, y: 0.91, width: 1, height: 0.09 },
}

const letters: Record<NewKind, { size: TextLayer['size']; weight: number; maxLines: number }> = {
  headline: { size: { min: 0.035, max: 0.13 }, weight: 800, maxLines: 3 },
  text: { size: { min: 0.022, max: 0.045 }, weight: 500, maxLines: 3 },
  price: { size: { min: 0.03, max: 0.1 }, weight: 800, maxLines: 1 },
  date: { size: { min: 0.02, max: 0.04 }, weight: 600, maxLines: 1 },
  button: { size: { min: 0.02, max: 0.045 }, weight: 700, maxLines: 1 },
  strip: { size: { min: 0.016, max: 0.034 }, weight: 600, maxLines: 1 },
}

function newLayer(kind: NewKind, id: string, text: string): DesignLayer {
  const { size, weight, maxLines } = letters[kind]
  const base = { id, box: boxes[kind], size, weight, ink: 'auto' as const }
  if (kind === 'button') return { ...base, kind, text, align: 'left', fill: '#b8125f', roundness: 1 }
  if (kind === 'strip') return { ...base, kind, items: [{ icon: 'phone', text }], fill: '#2a1230', opacity: 1 }
  const backing = { kind: 'auto', colour: 'auto' } as const
  return { ...base, kind, text, align: 'left', verticalAlign: 'top', maxLines, backing }
}

/** The words of a layer as one line, for its spoken name. */
export function spokenWords(layer: DesignLayer): string {
  if (layer.kind === 'shape') return ''
  return layer.kind === 'strip' ? layer.items.map(({ text }) => text).join(', ') : layer.text.replaceAll('\n', ' ')
}
