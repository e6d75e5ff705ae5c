// Portrait: the subject framed close, the edges out of focus as a fast lens leaves them.
import { contextOf } from '../canvas.ts'
import { type Commission, type Finished, isMirrored, type Picture, paintScene } from './picture.ts'

/** A blurred copy laid over all but the middle. */
function softenEdges(picture: Picture): void {
  const { context, width, height, makeCanvas } = picture
  const small = makeCanvas(width / 2, height / 2)
  const smallContext = contextOf(small)
  smallContext.filter = `blur(${(7 * Math.min(width, height)) / 2000}px)`
  smallContext.drawImage(context.canvas, 0, 0, small.width, small.height)
  smallContext.filter = 'none'
  smallContext.globalCompositeOperation = 'destination-in'
  const mask = smallContext.createRadialGradient(
    small.width / 2,
    small.height * 0.46,
    Math.min(small.width, small.height) * 0.36,
    small.width / 2,
    small.height * 0.46,
    Math.hypot(small.width, small.height) * 0.52,
  )
  mask.addColorStop(0, 'rgba(0,0,0,0)')
  mask.addColorStop(1, 'rgba(0,0,0,1)')
  smallContext.fillStyle = mask
  smallContext.fillRect(0, 0, small.width, small.height)
  context.drawImage(small, 0, 0, width, height)
}

export function paintPortrait(picture: Picture, commission: Commission): Finished {
  const { family } = commission
  const finished = paintScene(picture, commission, {
    view: { ...family.closeUp, isMirrored: isMirrored(commission) },
    isGraded: true,
  })
  softenEdges(picture)
  const { quietZone } = finished
  // A close view may cut the scene's own quiet zone away: then words go above the subject.
  const isRoomy = quietZone.width * quietZone.height > 0.05 && quietZone.height > 0.08
  return { ...finished, quietZone: isRoomy ? quietZone : { x: 0.08, y: 0.03, width: 0.84, height: 0.12 } }
}
