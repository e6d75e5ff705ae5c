// Posters without a frame: a medallion, a slanting cut, a column of paper, a scene that rises out of the paper.
import { contextOf } from '../canvas.ts'
import { css, fade, shift } from '../colour/oklch.ts'
import { addStops } from '../colour/ramp.ts'
import { fullTurn, type Point, upTo } from '../numbers.ts'
import { second } from '../palette/palette.ts'
import { paintOrnament } from './ornament.ts'
import { type Box, paintPaper, paperColour, strokeGold } from './paper.ts'
import { type Commission, type Finished, type Picture, paintScene, wholeView } from './picture.ts'

/** Composes the scene for the box and lays it there; whatever clips it is the caller's. Returns its grain. */
function layScene(picture: Picture, commission: Commission, box: Box): number {
  const { context, random, makeCanvas } = picture
  const canvas = makeCanvas(Math.round(box.width), Math.round(box.height))
  const scene: Picture = { context: contextOf(canvas), width: canvas.width, height: canvas.height, random, makeCanvas }
  const { grain } = paintScene(scene, commission, { view: wholeView(commission), isGraded: true })
  context.drawImage(canvas, box.x, box.y, box.width, box.height)
  return Math.min(0.14, grain)
}

const unitOf = ({ width, height }: Picture) => Math.min(width, height) / 1000

function castUnder(picture: Picture, path: () => void): void {
  const { context } = picture
  const unit = unitOf(picture)
  context.save()
  context.shadowColor = css([0.12, 0.05, 280, 0.55])
  context.shadowBlur = 36 * unit
  context.shadowOffsetY = 12 * unit
  path()
  context.fillStyle = css([0.3, 0.05, 60])
  context.fill()
  context.restore()
}

/** A large round picture that leaves the poster at one lower corner; dots and a second ring answer it. */
export function paintMedallion(picture: Picture, commission: Commission): Finished {
  const { context, width, height, random } = picture
  const { palette } = commission.brief
  const unit = unitOf(picture)
  const isDark = palette.key === 'dark'
  const isWide = width / height > 1.25
  const isLeft = random.chance(0.5)
  const radius = isWide ? height * 0.56 : Math.min(width * 0.56, height * 0.46)
  const across = isWide ? 0.74 : 0.6
  const centre: Point = [width * (isLeft ? 1 - across : across), height - radius * (isWide ? 0.9 : 0.84)]
  const paper = paperColour(palette, isDark)
  paintPaper(picture, paper)
  paintOrnament(picture, { x: 0, y: 0, width, height }, fade(shift(paper, [isDark ? 0.1 : -0.06, 0.03]), 0.5))
  for (const [index, reach] of [1.32, 1.18].entries()) {
    context.beginPath()
    context.arc(centre[0], centre[1], radius * reach, 0, fullTurn)
    context.fillStyle = css(fade(shift(paper, [(isDark ? 0.07 : -0.05) * (index + 1), 0.03, index * 12]), 0.7))
    context.fill()
  }
  const disc = () => {
    context.beginPath()
    context.arc(centre[0], centre[1], radius, 0, fullTurn)
  }
  castUnder(picture, disc)
  context.save()
  disc()
  context.clip()
  const grain = layScene(picture, commission, {
    x: centre[0] - radius,
    y: centre[1] - radius,
    width: radius * 2,
    height: radius * 2,
  })
  context.restore()
  disc()
  strokeGold(picture, 9 * unit)
  for (const row of upTo(4)) {
    for (const column of upTo(6)) {
      const x = isLeft ? width - (60 + column * 26) * unit : (60 + column * 26) * unit
      context.beginPath()
      context.arc(x, height - (60 + row * 26) * unit, 4.5 * unit, 0, fullTurn)
      context.fillStyle = css(second(palette, isDark ? 0.66 : 0.6, 0.13))
      context.fill()
    }
  }
  const quietZone = isWide
    ? { x: isLeft ? 0.58 : 0.05, y: 0.12, width: 0.36, height: 0.66 }
    : { x: 0.07, y: 0.04, width: 0.86, height: Math.max(0.12, (centre[1] - radius) / height - 0.07) }
  return { quietZone, grain }
}

/** The scene below a slanting edge with bands of colour along it; paper above. */
export function paintDiagonal(picture: Picture, commission: Commission): Finished {
  const { context, width, height, random } = picture
  const { palette } = commission.brief
  const unit = unitOf(picture)
  const isDark = palette.key === 'dark'
  const fall = random.pick([-1, 1]) * height * 0.1
  const middle = height * 0.4
  const edge = (lift: number): readonly [number, number] => [middle + fall - lift, middle - fall - lift]
  const paper = paperColour(palette, isDark)
  const above = (lift: number) => {
    const [left, right] = edge(lift)
    context.beginPath()
    context.moveTo(-10, -10)
    context.lineTo(width + 10, -10)
    context.lineTo(width + 10, right)
    context.lineTo(-10, left)
    context.closePath()
  }
  const top = Math.min(...edge(0)) - 10 * unit
  const grain = layScene(picture, commission, { x: 0, y: top, width, height: height - top })
  castUnder(picture, () => above(-34 * unit))
  above(-34 * unit)
  context.fillStyle = css(second(palette, isDark ? 0.5 : 0.6, 0.15))
  context.fill()
  above(-14 * unit)
  strokeGold(picture, 6 * unit)
  context.save()
  above(0)
  context.clip()
  paintPaper(picture, paper)
  paintOrnament(
    picture,
    { x: 0, y: 0, width, height: middle + Math.abs(fall) },
    fade(shift(paper, [isDark ? 0.1 : -0.07, 0.03]), 0.5),
  )
  context.restore()
  return { quietZone: { x: 0.07, y: 0.05, width: 0.86, height: Math.min(...edge(0)) / height - 0.07 }, grain }
}

/** A column of paper with a waved gold edge beside the scene; in tall pictures the column lies above. */
export function paintColumn(picture: Picture, commission: Commission): Finished {
  const { context, width, height, random } = picture
  const { palette } = commission.brief
  const unit = unitOf(picture)
  const isDark = palette.key === 'dark' || (palette.strength > 0.3 && random.chance(0.3))
  if (height > width * 1.25) return paintRising(picture, commission)
  const isLeft = random.chance(0.5)
  const deep = width * 0.42
  const paper = paperColour(palette, isDark)
  const grain = layScene(picture, commission, { x: isLeft ? deep * 0.9 : 0, y: 0, width: width - deep * 0.9, height })
  const waves = 7
  const column = (outset: number) => {
    const at = (x: number) => (isLeft ? x : width - x)
    const step = height / waves
    context.beginPath()
    context.moveTo(at(-10), -10)
    context.lineTo(at(deep + outset), -10)
    for (const index of upTo(waves))
      context.quadraticCurveTo(
        at(deep + outset + step * 0.42),
        (index + 0.5) * step,
        at(deep + outset),
        (index + 1) * step,
      )
    context.lineTo(at(deep + outset), height + 10)
    context.lineTo(at(-10), height + 10)
    context.closePath()
  }
  castUnder(picture, () => column(0))
  context.save()
  column(0)
  context.clip()
  paintPaper(picture, paper)
  paintOrnament(
    picture,
    { x: isLeft ? 0 : width - deep * 1.1, y: 0, width: deep * 1.1, height },
    fade(shift(paper, [isDark ? 0.1 : -0.07, 0.03]), 0.5),
  )
  context.restore()
  column(0)
  strokeGold(picture, 8 * unit)
  column(-22 * unit)
  strokeGold(picture, 2 * unit)
  const wide = deep / width - 0.09
  return { quietZone: { x: isLeft ? 0.05 : 1 - 0.05 - wide, y: 0.09, width: wide, height: 0.82 }, grain }
}

/** The scene fills the lower part and dissolves upwards into the paper, like a print on handmade sheets; a gold rule crosses. */
export function paintRising(picture: Picture, commission: Commission): Finished {
  const { context, width, height, makeCanvas } = picture
  const { palette } = commission.brief
  const unit = unitOf(picture)
  const isDark = palette.key === 'dark'
  const paper = paperColour(palette, isDark)
  const top = Math.round(height * 0.22)
  const canvas = makeCanvas(width, height - top)
  const layer: Picture = { ...picture, context: contextOf(canvas), width: canvas.width, height: canvas.height }
  const grain = layScene(layer, commission, { x: 0, y: 0, width: canvas.width, height: canvas.height })
  layer.context.globalCompositeOperation = 'destination-in'
  layer.context.fillStyle = addStops(layer.context.createLinearGradient(0, 0, 0, canvas.height), [
    [0, [0, 0, 0, 0]],
    [0.3, [0, 0, 0, 1]],
    [1, [0, 0, 0, 1]],
  ])
  layer.context.fillRect(0, 0, canvas.width, canvas.height)
  paintPaper(picture, paper)
  context.drawImage(canvas, 0, top, width, canvas.height)
  const margin = 26 * unit
  context.beginPath()
  context.roundRect(margin, margin, width - 2 * margin, height - 2 * margin, 20 * unit)
  strokeGold(picture, 4 * unit)
  return { quietZone: { x: 0.08, y: 0.06, width: 0.84, height: 0.22 }, grain }
}
