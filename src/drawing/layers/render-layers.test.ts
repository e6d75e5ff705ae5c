// The renderer over pictures made to trouble it: every word reads, stays inside what a channel leaves free, and says when it was cut.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { Design, DesignLayer } from '#contract/design.ts'
import { isWritten } from '#contract/written-text.ts'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { createRandom } from '../noise/random.ts'
import { contrast, contrastOver, parseColour } from './contrast.ts'
import { type LayerReport, renderLayers, type SafeZone } from './index.ts'
import { sampleDesigns } from './sample-designs.ts'

beforeAll(registerFonts)

type Paint = (canvas: Canvas) => void
const plain =
  (colour: string): Paint =>
  (canvas) => {
    const context = canvas.getContext('2d')
    context.fillStyle = colour
    context.fillRect(0, 0, canvas.width, canvas.height)
  }
/** Light and dark squares: neither ink reads on it as it is. */
const chequered: Paint = (canvas) => {
  const context = canvas.getContext('2d')
  for (let y = 0; y < canvas.height; y += 20) {
    for (let x = 0; x < canvas.width; x += 20) {
      context.fillStyle = (x + y) % 40 === 0 ? '#f8f8f8' : '#0a0a0a'
      context.fillRect(x, y, 20, 20)
    }
  }
}
const speckled: Paint = (canvas) => {
  const context = canvas.getContext('2d')
  const random = createRandom(3)
  for (let y = 0; y < canvas.height; y += 8) {
    for (let x = 0; x < canvas.width; x += 8) {
      context.fillStyle = `hsl(${random.between(0, 360)}, 80%, ${random.between(5, 95)}%)`
      context.fillRect(x, y, 8, 8)
    }
  }
}
const grounds: [string, Paint][] = [
  ['white', plain('#ffffff')],
  ['black', plain('#000000')],
  // As far from black as from white: neither ink has much to spare.
  ['middling grey', plain('#777777')],
  ['saturated red', plain('#e03131')],
  ['chequered', chequered],
  ['speckled', speckled],
]

interface Drawing {
  reports: LayerReport[]
  canvas: Canvas
  scratch: Canvas[]
}

function draw(
  design: Design,
  paint: Paint,
  { width = 400, height = 500, safeZone = undefined as SafeZone | undefined } = {},
): Drawing {
  const canvas = createCanvas(width, height)
  paint(canvas)
  const scratch: Canvas[] = []
  const makeCanvas = (wide: number, high: number) => {
    const made = createCanvas(wide, high)
    scratch.push(made)
    return made
  }
  const reports = renderLayers(canvas.getContext('2d'), design, {
    width,
    height,
    makeCanvas,
    ...(safeZone && { safeZone }),
  })
  return { reports, canvas, scratch }
}

const box = { x: 0.1, y: 0.1, width: 0.8, height: 0.3 }
const text = (words: string, more: object = {}) =>
  DesignLayer.parse({
    id: 'words',
    kind: 'text',
    box,
    text: words,
    size: { min: 0.04, max: 0.1 },
    maxLines: 3,
    ...more,
  })
const designOf = (...layers: DesignLayer[]): Design =>
  Design.parse({ version: 1, canvas: { width: 400, height: 500 }, layers })
const only = ({ reports }: Drawing): LayerReport => {
  const [report] = reports
  if (report === undefined) throw new Error('nothing was reported')
  return report
}

describe('automatic contrast', () => {
  it.each(grounds)('words read at 4.5:1 on %s [BR-2]', (_name, paint) => {
    const report = only(draw(designOf(text('Words that everybody must read')), paint))
    expect(report.contrast).toBeGreaterThanOrEqual(4.5)
  })

  it.each(grounds)('words of a given colour get what they need on %s [BR-2]', (_name, paint) => {
    for (const ink of ['#ffd76a', '#5a0f22']) {
      const report = only(draw(designOf(text('Gold or maroon', { ink })), paint))
      expect(report.ink).toBe(ink)
      expect(report.contrast).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('draws nothing behind words that read without [BR-2]', () => {
    expect(only(draw(designOf(text('Plain')), plain('#102030')))).toMatchObject({ backing: 'none', ink: '#fffdf8' })
    expect(only(draw(designOf(text('Plain')), plain('#f0f0e0')))).toMatchObject({ backing: 'none', ink: '#1b1420' })
    expect(only(draw(designOf(text('Busy')), chequered)).backing).not.toBe('none')
  })

  it('leaves bad contrast where somebody wants it so, and tells [BR-2]', () => {
    const report = only(draw(designOf(text('White', { ink: '#ffffff', backing: { kind: 'none' } })), plain('#ffffff')))
    expect(report).toMatchObject({ backing: 'none', contrast: 1 })
  })

  it('is the contrast of WCAG, and a single fleck does not decide it [BR-2]', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5)
    expect(contrast(parseColour('#777777'), [255, 255, 255])).toBeCloseTo(4.48, 2)
    const dark = Array.from({ length: 99 }, () => [0, 0, 0] as const)
    expect(
      contrastOver([255, 255, 255], [...dark.map((c) => [...c] as [number, number, number]), [255, 255, 255]]),
    ).toBe(21)
  })
})

describe('safe zones', () => {
  const zone = { top: 0.14, right: 0.05, bottom: 0.2, left: 0.05 }

  it.each(sampleDesigns)('all words of $name stay in what a channel leaves free [BR-2, BR-4]', ({ design }) => {
    const { reports } = draw(design, chequered, { width: 360, height: 640, safeZone: zone })
    for (const { lines, id } of reports) {
      for (const { area } of lines) {
        expect(area.x, id).toBeGreaterThanOrEqual(360 * zone.left - 1)
        expect(area.y, id).toBeGreaterThanOrEqual(640 * zone.top - 2)
        expect(area.x + area.width, id).toBeLessThanOrEqual(360 * (1 - zone.right) + 1)
        expect(area.y + area.height, id).toBeLessThanOrEqual(640 * (1 - zone.bottom) + 2)
      }
    }
  })

  it('colour still runs over the edge, so that no picture shows below a strip [BR-4]', () => {
    const shape = {
      id: 's',
      kind: 'shape',
      shape: 'rectangle',
      box: { x: 0, y: 0.9, width: 1, height: 0.1 },
      fill: '#00ff00',
    }
    const { canvas } = draw(designOf(DesignLayer.parse(shape)), plain('#000000'), { safeZone: zone })
    expect([...canvas.getContext('2d').getImageData(2, 497, 1, 1).data]).toEqual([0, 255, 0, 255])
  })

  it('a zone that leaves nothing is an error [BR-4]', () => {
    const all = { top: 0.5, bottom: 0.5, left: 0, right: 0 }
    expect(() => draw(designOf(text('x')), plain('#000000'), { safeZone: all })).toThrow('no room')
  })
})

describe('any design', () => {
  it.each(sampleDesigns)('$name keeps the contract, reads everywhere and is whole [BR-2]', ({ design }) => {
    expect(Design.parse(design)).toEqual(design)
    const { width, height } = { width: design.canvas.width / 2, height: design.canvas.height / 2 }
    for (const { id, contrast: reached, isCut, leftOut } of draw(design, speckled, { width, height }).reports) {
      expect([id, isCut, leftOut]).toEqual([id, false, []])
      expect(reached, id).toBeGreaterThanOrEqual(4.5)
    }
  })

  it.each([
    ['nothing', ''],
    ['blanks', ' \n \t '],
    ['only what cannot be drawn', '🎉🎉'],
  ])('%s is not drawn, and changes no pixel [BR-2]', (_what, words) => {
    const { canvas, reports } = draw(
      designOf(text(words, { backing: { kind: 'plate', colour: '#ff0000' } })),
      plain('#123456'),
    )
    expect(reports[0]?.lines).toEqual([])
    const { data } = canvas.getContext('2d').getImageData(0, 0, 400, 500)
    expect(new Set(Array.from({ length: data.length / 4 }, (_, at) => data[at * 4]))).toEqual(new Set([0x12]))
  })

  it('says what was cut and what was left out [BR-2]', () => {
    const long = only(draw(designOf(text('word '.repeat(79).trim())), plain('#ffffff')))
    expect(long).toMatchObject({ isCut: true })
    expect(long.lines).toHaveLength(3)
    expect(only(draw(designOf(text('Sale 🎉')), plain('#ffffff')))).toMatchObject({ leftOut: ['🎉'], isCut: false })
  })

  it('gives back every scratch canvas, whatever it is told to draw [BR-2]', () => {
    const button = { id: 'b', kind: 'button', box, fill: '#aa0000', size: { min: 0.02, max: 0.05 } }
    const strip = {
      id: 's',
      kind: 'strip',
      box: { x: 0, y: 0.9, width: 1, height: 0.1 },
      fill: '#001122',
      size: { min: 0.02, max: 0.04 },
    }
    const anything = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .filter((words) => isWritten(words) && !/[\u0590-\u08ff\u200e-\u2069\ufb1d-\ufefc]/.test(words))
    fc.assert(
      fc.property(anything, fc.constantFrom('क्षत्रिय श्री', 'స్త్రీ', 'ஸ்ரீ', 'Ꮳ 🪔 \u2028'), (words, more) => {
        const design = designOf(
          text(`${words} ${more}`),
          DesignLayer.parse({ ...button, text: words }),
          DesignLayer.parse({
            ...strip,
            items: [
              { icon: 'phone', text: more },
              { icon: 'place', text: words },
            ],
          }),
        )
        const { reports, scratch } = draw(design, plain('#335577'))
        expect(scratch.every(({ width, height }) => width * height === 1)).toBe(true)
        for (const { lines } of reports) {
          for (const { area } of lines) {
            expect(area.x).toBeGreaterThanOrEqual(-1)
            expect(area.x + area.width).toBeLessThanOrEqual(402)
          }
        }
      }),
      { seed: 8, numRuns: 25 },
    )
  })

  it('draws the same twice, and words above every shape [BR-2]', () => {
    const cover = DesignLayer.parse({
      id: 'cover',
      kind: 'shape',
      shape: 'rectangle',
      box: { x: 0, y: 0, width: 1, height: 1 },
      fill: '#ffffff',
    })
    const design = designOf(text('On top', { backing: { kind: 'none' } }), cover)
    const drawn = [draw(design, chequered), draw(design, chequered)].map(({ canvas }) => Buffer.from(canvas.data()))
    expect(drawn[0]?.equals(drawn[1] ?? Buffer.alloc(0))).toBe(true)
    const { canvas, reports } = draw(design, chequered)
    const area = reports[0]?.area
    const { data } = canvas
      .getContext('2d')
      .getImageData(area?.x ?? 0, area?.y ?? 0, area?.width ?? 1, area?.height ?? 1)
    expect(Math.min(...data.filter((_, at) => at % 4 === 0))).toBeLessThan(60)
  })
})
