// What every manner works with: the picture to be made, the commission (family and brief), and drawing the scene on a canvas.
import type { Canvas2D, MakeCanvas } from '../canvas.ts'
import { Brush, type View } from '../kit/brush.ts'
import { applyGrade } from '../kit/grade.ts'
import type { Random } from '../noise/random.ts'
import { clamp } from '../numbers.ts'
import type { SceneBrief, SceneFamily, Zone } from '../scenes/family.ts'

export type Picture = {
  context: Canvas2D
  width: number
  height: number
  random: Random
  makeCanvas: MakeCanvas
}
export type Commission = { family: SceneFamily; brief: SceneBrief }
export type Finished = { quietZone: Zone; grain: number }

/** The zone as it lies after mirroring and zooming; cut at the picture's edge. */
function seen(zone: Zone, view: View): Zone {
  const left = view.isMirrored ? 1 - zone.x - zone.width : zone.x
  const centreX = view.isMirrored ? 1 - view.centre[0] : view.centre[0]
  const x = clamp((left - centreX) * view.zoom + 0.5)
  const y = clamp((zone.y - view.centre[1]) * view.zoom + 0.5)
  const right = clamp((left + zone.width - centreX) * view.zoom + 0.5)
  const bottom = clamp((zone.y + zone.height - view.centre[1]) * view.zoom + 0.5)
  return { x, y, width: right - x, height: bottom - y }
}

/** Draws the scene over the whole canvas and, unless told not to, grades it; leaves the identity transform. */
export function paintScene(
  picture: Picture,
  commission: Commission,
  look: { view: View; isGraded: boolean },
): Finished {
  const { family, brief } = commission
  const brush = new Brush({ ...picture, view: look.view })
  const { quietZone, grade } = family.paint(brush, brief)
  picture.context.setTransform(1, 0, 0, 1, 0, 0)
  if (look.isGraded) applyGrade(picture, grade)
  return { quietZone: seen(quietZone, look.view), grain: grade.grain }
}

/** Neighbouring image types and seeds look the other way: no two of them share a layout. */
export function isMirrored({ family, brief }: Commission): boolean {
  return family.mayMirror && brief.variant % 2 === 1
}

/** The whole scene; every second one mirrored. */
export function wholeView(commission: Commission): View {
  return { zoom: 1, centre: [0.5, 0.5], isMirrored: isMirrored(commission) }
}
