// The forty shipped designs with their sample words in both languages, over their own pictures: what a shop would get without typing.
import { createHash } from 'node:crypto'
import { createCanvas } from '@napi-rs/canvas'
import { beforeAll, describe, expect, it } from 'vitest'
import { Design } from '#contract/design.ts'
import { fillDesign } from '#contract/fill-design.ts'
import { pixelSize } from '#contract/picture-options.ts'
import { sampleWords, type TemplateLanguage } from '#contract/slot-values.ts'
import { type LayerReport, renderLayers } from '#drawing/layers/index.ts'
import { illustrate } from '#drawing/scenes/index.ts'
import { must } from '#platform/assert.ts'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { fillTemplate } from '../fill-template.ts'
import type { CatalogueTemplate } from './entry.ts'
import { catalogue } from './index.ts'

beforeAll(registerFonts)

const templates = catalogue.flatMap((category) => category.templates)
const named = templates.map((template) => [template.id, template] as const)
const languages: readonly TemplateLanguage[] = ['en', 'hi']

// A quarter of the pixels of the standard size: nothing that is judged here depends on it.
const scale = 0.5

const hardGrounds = [
  ['white', '#ffffff', '#ffffff'],
  ['black', '#000000', '#000000'],
  ['grey', '#777777', '#777777'],
  ['a chequered ground', '#ffffff', '#101010'],
] as const

interface Rendered {
  design: Design
  reports: LayerReport[]
  width: number
  height: number
}

function render(template: CatalogueTemplate): Record<TemplateLanguage, Rendered> {
  const full = pixelSize('standard', template.aspectRatio)
  const [width, height] = [full.width * scale, full.height * scale]
  const picture = createCanvas(width, height)
  illustrate(picture.getContext('2d'), {
    width,
    height,
    prompt: fillTemplate(template, sampleWords(template.slots, 'en')),
    seed: createHash('sha256').update(template.id).digest().readUInt32BE(0),
    imageType: template.imageType,
    makeCanvas: createCanvas,
  })
  const inLanguage = (language: TemplateLanguage): Rendered => {
    const { slots } = template
    const design = fillDesign({ design: must(template.design, 'a design'), slots }, sampleWords(slots, language))
    const canvas = createCanvas(width, height)
    const context = canvas.getContext('2d')
    context.drawImage(picture, 0, 0)
    const reports = renderLayers(context, design, { width, height, makeCanvas: createCanvas })
    canvas.width = 1
    return { design, reports, width, height }
  }
  const both = { en: inLanguage('en'), hi: inLanguage('hi') }
  picture.width = 1
  return both
}

type Area = LayerReport['area']

/** The letters without the room for marks above and below, which neighbours may share. */
const core = ({ x, y, width, height }: Area): Area => ({ x, y: y + height * 0.18, width, height: height * 0.64 })

const overlap = (a: Area, b: Area) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function expectFinished({ design, reports, width, height }: Rendered): void {
  for (const [index, report] of reports.entries()) {
    const layer = must(design.layers[index], 'a report for each layer')
    if (layer.kind === 'shape') continue
    const about = `${layer.id}: ${report.lines.map(({ text }) => text).join(' / ')}`
    expect([about, report.leftOut, report.isCut]).toEqual([about, [], false])
    expect(report.lines.length, about).toBeGreaterThan(0)
    expect(report.letterPx, about).toBeGreaterThanOrEqual(layer.size.min * Math.sqrt(width * height) - 0.01)
    expect(report.contrast, about).toBeGreaterThanOrEqual(4.5)
    for (const { area } of report.lines) {
      const { x, y } = core(area)
      expect(Math.min(x / width, y / height), about).toBeGreaterThanOrEqual(0.02)
      expect(Math.max((x + area.width) / width, (y + core(area).height) / height), about).toBeLessThanOrEqual(0.985)
    }
  }
  const lines = reports.flatMap(({ id, lines: written }) =>
    written.map(({ text, area }) => ({ id, text, area: core(area) })),
  )
  const meeting = lines.flatMap((line, index) =>
    lines.slice(index + 1).flatMap((other) => (overlap(line.area, other.area) ? [`${line.text} | ${other.text}`] : [])),
  )
  expect(meeting).toEqual([])
  const solid = reports.filter((_, index) => design.layers[index]?.kind === 'button')
  const covered = solid.flatMap(({ id, area }) =>
    lines.filter((line) => line.id !== id && overlap(line.area, area)).map(({ text }) => `${text} under ${id}`),
  )
  expect(covered).toEqual([])
}

describe('the designs of the shipped templates', () => {
  it.each(named)('%s stands finished on its picture in English and Hindi [ST-4, BR-2]', (_id, template) => {
    const rendered = render(template)
    for (const language of languages) expectFinished(rendered[language])
  })

  it.each(named)('%s reads on whatever picture an engine makes [BR-2]', (_id, template) => {
    const { slots } = template
    const design = fillDesign({ design: must(template.design, 'a design'), slots }, sampleWords(slots, 'en'))
    const { width, height } = { width: design.canvas.width * scale, height: design.canvas.height * scale }
    for (const [name, light, dark] of hardGrounds) {
      const canvas = createCanvas(width, height)
      const context = canvas.getContext('2d')
      for (let y = 0; y < height; y += 16) {
        for (let x = 0; x < width; x += 16) {
          context.fillStyle = (x + y) % 32 === 0 ? light : dark
          context.fillRect(x, y, 16, 16)
        }
      }
      for (const { id, contrast } of renderLayers(context, design, { width, height, makeCanvas: createCanvas })) {
        expect(contrast, `${id} on ${name}`).toBeGreaterThanOrEqual(4.5)
      }
      canvas.width = 1
    }
  })

  it.each(named)('%s says each of its words in both languages [ST-4]', (_id, template) => {
    const { slots } = template
    const design = must(template.design, 'a design')
    expect(design.canvas).toEqual(pixelSize('standard', template.aspectRatio))
    for (const language of languages) {
      const filled = fillDesign({ design, slots }, sampleWords(slots, language), language)
      expect(Design.parse(filled)).toEqual(filled)
      // Nothing is left out: every mark is a slot, and every slot has a sample.
      expect(filled.layers.map(({ id }) => id)).toEqual(design.layers.map(({ id }) => id))
    }
    const hindi = fillDesign({ design, slots }, sampleWords(slots, 'hi'))
    const words = hindi.layers.flatMap((layer) =>
      layer.kind === 'shape' ? [] : layer.kind === 'strip' ? layer.items.map(({ text }) => text) : [layer.text],
    )
    // Sizes, exams and figures are written alike in both; whole words are not.
    const latin = words.filter((text) => /[a-z]{4,}/i.test(text) && !/[\u0900-\u097f]/.test(text))
    expect(latin).toEqual([])
  })

  it('are at least eight compositions, not one forty times [ST-4]', () => {
    const shapes = templates.map(({ design }) =>
      must(design, 'a design')
        .layers.map(
          ({ kind, box }) => `${kind}${Math.round(box.x * 5)}${Math.round(box.y * 5)}${Math.round(box.height * 5)}`,
        )
        .join(),
    )
    const counts = Map.groupBy(shapes, (form) => form)
    expect(counts.size).toBeGreaterThanOrEqual(24)
    expect(Math.max(...[...counts.values()].map((same) => same.length))).toBeLessThanOrEqual(5)
  })
})
