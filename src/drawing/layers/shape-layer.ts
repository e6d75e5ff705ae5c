// Draws a plain shape: colour for other layers to stand on or beside. Never holds words.
import type { ShapeLayer } from '#contract/design.ts'
import { fullTurn } from '../numbers.ts'
import { placeToEdges } from './frame.ts'
import { emptyReport, type LayerReport, type Painter } from './painter.ts'

export function drawShapeLayer({ context, frame }: Painter, layer: ShapeLayer): LayerReport {
  const area = placeToEdges(layer.box, frame)
  const { x, y, width, height } = area
  const thickness = Math.max(1, Math.round(frame.shortEdge * 0.004))
  context.save()
  context.globalAlpha = layer.opacity
  context.fillStyle = layer.fill
  context.strokeStyle = layer.fill
  context.lineWidth = thickness
  context.beginPath()
  if (layer.shape === 'ellipse') context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, fullTurn)
  else if (layer.shape === 'rounded') context.roundRect(x, y, width, height, Math.min(width, height) * 0.12)
  else context.rect(x, y, width, height)
  if (layer.shape === 'frame') {
    context.beginPath()
    context.rect(x + thickness / 2, y + thickness / 2, Math.max(1, width - thickness), Math.max(1, height - thickness))
    context.stroke()
  } else context.fill()
  context.restore()
  return emptyReport(layer.id, area)
}
