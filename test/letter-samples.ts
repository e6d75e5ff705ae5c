// Words whose letters join, stack and reorder, and how they are drawn for a reference picture. The fonts must be registered before.
import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { drawLine } from '#drawing/text/draw-line.ts'
import { drawableText } from '#drawing/text/letters.ts'
import { lineMetricsOf } from '#drawing/text/script-metrics.ts'
import { createMeasure } from '#drawing/text/text-canvas.ts'

export interface LetterSample {
  name: 'latin' | 'devanagari' | 'telugu' | 'tamil'
  /** Each is drawn light and heavy. */
  lines: readonly string[]
}

export const letterSamples: readonly LetterSample[] = [
  { name: 'latin', lines: ['Office “Affinity” ₹1,499', 'AVATAR Touché Łódź Đặng'] },
  { name: 'devanagari', lines: ['क्षत्रिय ज्ञान श्री विद्यार्थी', 'हार्दिक शुभकामनाएँ शक्ति ट्रॉफ़ी'] },
  { name: 'telugu', lines: ['స్త్రీ శక్తి క్షణం లక్ష్మి', 'జ్ఞానం ప్రత్యేకం కొత్త వస్త్రాలు'] },
  { name: 'tamil', lines: ['பொங்கல் ஸ்ரீ அக்ஷயா', 'கௌரி வாழ்த்துக்கள்'] },
]

const size = { width: 640, line: 76, letter: 40 } as const
const weights = [400, 800] as const

export interface DrawnLine {
  text: string
  weight: number
  /** Pixels. */
  area: { x: number; y: number; width: number; height: number }
}

/** Black on white, one below the other. `change` alters the words, as broken shaping would. */
export function drawLetters(
  { lines }: LetterSample,
  change: (text: string) => string = (text) => text,
): { canvas: Canvas; drawn: DrawnLine[] } {
  const rows = weights.flatMap((weight) => lines.map((text) => ({ weight, text: change(drawableText(text).text) })))
  const canvas = createCanvas(size.width, size.line * rows.length)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const measure = createMeasure(context)
  const drawn = rows.map(({ weight, text }, row) => {
    const width = measure(text, weight, size.letter)
    const metrics = lineMetricsOf(text)
    const y = size.line * row + 46
    drawLine(context, { text, x: 12, y, width, sizePx: size.letter, weight, colour: '#000000', metrics }, createCanvas)
    return { text, weight, area: { x: 8, y: size.line * row, width: width + 8, height: size.line } }
  })
  return { canvas, drawn }
}
