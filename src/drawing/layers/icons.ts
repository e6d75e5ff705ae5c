// The small signs of a contact strip, from outlines alone: the same on every machine. Never a letter of a font.
import type { StripLayer } from '#contract/design.ts'
import { fullTurn } from '../numbers.ts'
import type { TextCanvas2D } from '../text/text-canvas.ts'

export type IconName = StripLayer['items'][number]['icon']

type Draw = (context: TextCanvas2D) => void

/** Each in a square from -1 to 1. */
const icons: Record<Exclude<IconName, 'none'>, Draw> = {
  phone: (context) => {
    context.beginPath()
    context.moveTo(-0.62, -0.9)
    context.quadraticCurveTo(-0.34, -1, -0.22, -0.74)
    context.quadraticCurveTo(-0.06, -0.36, -0.06, -0.32)
    context.quadraticCurveTo(-0.06, -0.12, -0.32, 0.06)
    context.quadraticCurveTo(-0.1, 0.42, 0.2, 0.6)
    context.quadraticCurveTo(0.36, 0.34, 0.52, 0.34)
    context.quadraticCurveTo(0.6, 0.34, 0.86, 0.52)
    context.quadraticCurveTo(1.06, 0.66, 0.9, 0.88)
    context.quadraticCurveTo(0.72, 1.12, 0.34, 1)
    context.quadraticCurveTo(-0.62, 0.62, -0.96, -0.34)
    context.quadraticCurveTo(-1.08, -0.72, -0.62, -0.9)
    context.closePath()
    context.fill()
  },
  place: (context) => {
    context.lineWidth = 0.24
    context.beginPath()
    context.moveTo(0, 0.98)
    context.bezierCurveTo(-0.36, 0.46, -0.7, 0.14, -0.7, -0.26)
    context.arc(0, -0.26, 0.7, Math.PI, 0)
    context.bezierCurveTo(0.7, 0.14, 0.36, 0.46, 0, 0.98)
    context.closePath()
    context.stroke()
    context.beginPath()
    context.arc(0, -0.26, 0.24, 0, fullTurn)
    context.fill()
  },
  site: (context) => {
    context.lineWidth = 0.2
    context.beginPath()
    context.arc(0, 0, 0.86, 0, fullTurn)
    context.moveTo(0.38, 0)
    context.ellipse(0, 0, 0.38, 0.86, 0, 0, fullTurn)
    context.moveTo(-0.86, 0)
    context.lineTo(0.86, 0)
    context.stroke()
  },
  mail: (context) => {
    context.lineWidth = 0.22
    context.beginPath()
    context.roundRect(-0.92, -0.66, 1.84, 1.32, 0.2)
    context.moveTo(-0.84, -0.5)
    context.lineTo(0, 0.16)
    context.lineTo(0.84, -0.5)
    context.stroke()
  },
}

/** `centre` and `radiusPx` in pixels. */
export function drawIcon(
  context: TextCanvas2D,
  name: IconName,
  { x, y, radiusPx, colour }: { x: number; y: number; radiusPx: number; colour: string },
): void {
  if (name === 'none') return
  context.save()
  context.translate(x, y)
  context.scale(radiusPx, radiusPx)
  context.fillStyle = colour
  context.strokeStyle = colour
  context.lineJoin = 'round'
  context.lineCap = 'round'
  icons[name](context)
  context.restore()
}
