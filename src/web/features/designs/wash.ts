// A calm wash of colour that stands for a picture that is not drawn yet. Must never be taken for one.

const dusk: readonly [number, string][] = [
  [0, '#2a1230'],
  [0.45, '#5b1f4a'],
  [0.8, '#a8415a'],
  [1, '#d9824f'],
]

export function drawWash(context: CanvasRenderingContext2D, width: number, height: number): void {
  const sky = context.createLinearGradient(0, 0, width * 0.3, height)
  for (const [stop, colour] of dusk) sky.addColorStop(stop, colour)
  context.fillStyle = sky
  context.fillRect(0, 0, width, height)
  const glow = context.createRadialGradient(width * 0.72, height * 0.7, 0, width * 0.72, height * 0.7, width * 0.6)
  glow.addColorStop(0, 'rgb(246 190 110 / 0.35)')
  glow.addColorStop(1, 'rgb(246 190 110 / 0)')
  context.fillStyle = glow
  context.fillRect(0, 0, width, height)
}
