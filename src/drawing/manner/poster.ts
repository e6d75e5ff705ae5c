// Poster: a large empty field for words on tinted paper with gold rules, and the scene in a window (arch, circle, panel) or below
// a hanging cloth. Draws no letters.
import { contextOf } from '../canvas.ts'
import { css, fade, shift } from '../colour/oklch.ts'
import { around, fullTurn, upTo } from '../numbers.ts'
import type { Zone } from '../scenes/family.ts'
import { paintOrnament } from './ornament.ts'
import { type Box, paintBorder, paintPaper, paperColour, strokeGold } from './paper.ts'
import { type Commission, type Finished, type Picture, paintScene, wholeView } from './picture.ts'
import { paintColumn, paintDiagonal, paintMedallion, paintRising } from './poster-bold.ts'

/** In picture pixels. */
type Layout = { window: Box; words: Zone }
type WindowPath = (context: Picture['context'], box: Box) => void

const arch: WindowPath = (context, { x, y, width, height }) => {
  const half = width / 2
  const spring = y + Math.min(height * 0.5, half * 0.95)
  context.beginPath()
  context.moveTo(x, y + height)
  context.lineTo(x, spring)
  context.bezierCurveTo(x, spring - half * 0.5, x + half * 0.5, spring - half * 0.62, x + half, y)
  context.bezierCurveTo(x + half * 1.5, spring - half * 0.62, x + width, spring - half * 0.5, x + width, spring)
  context.lineTo(x + width, y + height)
  context.closePath()
}

const roundArch: WindowPath = (context, { x, y, width, height }) => {
  const radius = Math.min(width / 2, height * 0.6)
  context.beginPath()
  context.roundRect(x, y, width, height, [radius, radius, 0, 0])
}

const circle: WindowPath = (context, { x, y, width, height }) => {
  context.beginPath()
  context.arc(x + width / 2, y + height / 2, Math.min(width, height) / 2, 0, fullTurn)
}

const panel: WindowPath = (context, { x, y, width, height }) => {
  context.beginPath()
  context.roundRect(x, y, width, height, Math.min(width, height) * 0.05)
}

/** Wide posters stand window and words side by side; others put the words above. */
function chooseLayout(picture: Picture): Layout {
  const { width, height } = picture
  const ratio = width / height
  if (ratio > 1.25) {
    const tall = height * 0.8
    const wide = Math.min(width * 0.44, tall * 1.02)
    return {
      window: { x: width * 0.94 - wide, y: height * 0.1, width: wide, height: tall },
      words: { x: 0.08, y: 0.16, width: 0.4, height: 0.68 },
    }
  }
  const tall = height * (ratio < 0.7 ? 0.58 : 0.65)
  const wide = Math.min(width * 0.82, tall * 1.2)
  return {
    window: { x: (width - wide) / 2, y: height * 0.93 - tall, width: wide, height: tall },
    words: { x: 0.1, y: 0.08, width: 0.8, height: 0.93 - tall / height - 0.1 },
  }
}

function paintWindow(picture: Picture, commission: Commission, frame: { box: Box; path: WindowPath }): Finished {
  const { context, makeCanvas, random } = picture
  const { box, path } = frame
  const unit = Math.min(picture.width, picture.height) / 1000
  const canvas = makeCanvas(Math.round(box.width), Math.round(box.height))
  const scene: Picture = { context: contextOf(canvas), width: canvas.width, height: canvas.height, random, makeCanvas }
  const finished = paintScene(scene, commission, { view: wholeView(commission), isGraded: true })
  context.save()
  context.shadowColor = css([0.15, 0.05, 280, 0.55])
  context.shadowBlur = 34 * unit
  context.shadowOffsetY = 14 * unit
  path(context, box)
  context.fillStyle = css([0.3, 0.05, 60])
  context.fill()
  context.restore()
  context.save()
  path(context, box)
  context.clip()
  context.drawImage(canvas, box.x, box.y, box.width, box.height)
  context.restore()
  path(context, box)
  strokeGold(picture, 9 * unit)
  const outer = 18 * unit
  path(context, {
    x: box.x - outer,
    y: box.y - outer * 1.3,
    width: box.width + 2 * outer,
    height: box.height + outer * 2.3,
  })
  strokeGold(picture, 2 * unit)
  return finished
}

function paintFramed(picture: Picture, commission: Commission): Finished {
  const { palette } = commission.brief
  const { random, width, height } = picture
  const isDark = palette.key === 'dark'
  const layout = chooseLayout(picture)
  const paper = paperColour(palette, isDark)
  paintPaper(picture, paper)
  paintOrnament(picture, { x: 0, y: 0, width, height }, fade(shift(paper, [isDark ? 0.11 : -0.08, 0.03]), 0.5))
  const path = random.pick(width / height > 1.25 ? [arch, roundArch, circle] : [arch, arch, roundArch, panel])
  const { grain } = paintWindow(picture, commission, { box: layout.window, path })
  paintBorder(picture, Math.min(width, height) * 0.032)
  return { quietZone: layout.words, grain: Math.min(0.14, grain) }
}

/** The scene is composed for what lies below `top`: nothing of it hides behind the cloth. Returns its grain. */
function paintBelow(picture: Picture, commission: Commission, top: number): number {
  const { context, width, height, makeCanvas, random } = picture
  const canvas = makeCanvas(width, Math.ceil(height - top))
  const scene: Picture = { context: contextOf(canvas), width: canvas.width, height: canvas.height, random, makeCanvas }
  const { grain } = paintScene(scene, commission, { view: wholeView(commission), isGraded: true })
  context.drawImage(canvas, 0, height - canvas.height, canvas.width, canvas.height)
  return grain
}

/** From edge to edge, with a row of pointed scallops below. */
function clothPath({ context, width }: Picture, cloth: { depth: number; scallops: number }): void {
  const step = width / cloth.scallops
  context.beginPath()
  context.moveTo(-4, -4)
  context.lineTo(-4, cloth.depth)
  for (const index of upTo(cloth.scallops)) {
    const left = index * step
    context.bezierCurveTo(
      left,
      cloth.depth + step * 0.42,
      left + step * 0.3,
      cloth.depth + step * 0.5,
      left + step / 2,
      cloth.depth + step * 0.66,
    )
    context.bezierCurveTo(
      left + step * 0.7,
      cloth.depth + step * 0.5,
      left + step,
      cloth.depth + step * 0.42,
      left + step,
      cloth.depth,
    )
  }
  context.lineTo(width + 4, cloth.depth)
  context.lineTo(width + 4, -4)
  context.closePath()
}

/** The scene runs to the edges; a field of paper with a scalloped gold edge hangs over its upper part like a banner of cloth. */
function paintHung(picture: Picture, commission: Commission): Finished {
  const { context, width, height, random } = picture
  const { palette } = commission.brief
  const unit = Math.min(width, height) / 1000
  const isWide = width / height > 1.25
  const isDark = palette.key === 'dark' || (palette.strength > 0.3 && random.chance(0.3))
  const depth = isWide ? height * 0.46 : height * (height > width * 1.3 ? 0.34 : 0.38)
  const grain = paintBelow(picture, commission, depth * 0.96)
  const scallops = Math.max(5, Math.round(width / (125 * unit)))
  const step = width / scallops
  const cloth = (drop: number) => clothPath(picture, { depth: depth + drop, scallops })
  context.save()
  context.shadowColor = css([0.1, 0.04, 280, 0.6])
  context.shadowBlur = 36 * unit
  context.shadowOffsetY = 12 * unit
  cloth(0)
  const paper = paperColour(palette, isDark)
  context.fillStyle = css(paper)
  context.fill()
  context.restore()
  context.save()
  cloth(0)
  context.clip()
  paintPaper(picture, paper)
  paintOrnament(
    picture,
    { x: 0, y: 0, width, height: depth + step * 0.7 },
    fade(shift(paper, [isDark ? 0.1 : -0.07, 0.03]), 0.5),
  )
  context.restore()
  cloth(0)
  strokeGold(picture, 7 * unit)
  cloth(-20 * unit)
  strokeGold(picture, 2 * unit)
  for (const index of upTo(scallops)) {
    context.beginPath()
    context.arc((index + 0.5) * step, depth + step * 0.66 + 17 * unit, 12 * unit, 0, fullTurn)
    context.fillStyle = css([0.8, 0.13, 80])
    context.fill()
  }
  return { quietZone: { x: 0.08, y: 0.06, width: 0.84, height: depth / height - 0.1 }, grain: Math.min(0.14, grain) }
}

const layouts = [paintFramed, paintMedallion, paintHung, paintDiagonal, paintColumn, paintRising] as const

/** Does the poster of this number have its field for words at one side? */
export const hasFieldBeside = (variant: number): boolean => around(layouts, variant) === paintColumn

export function paintPoster(picture: Picture, commission: Commission): Finished {
  return around(layouts, commission.brief.variant)(picture, commission)
}
