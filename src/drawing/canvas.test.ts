// What the tracked canvas factory guarantees: nothing that drawing asked for keeps its memory.
import { expect, it } from 'vitest'
import { type CanvasLike, withReleasedCanvases } from './canvas.ts'

function countingFactory() {
  const made: CanvasLike[] = []
  const make = (width: number, height: number): CanvasLike => {
    const canvas = { width, height, getContext: () => null }
    made.push(canvas)
    return canvas
  }
  return {
    make,
    openPixels: () => made.reduce((sum, canvas) => sum + canvas.width * canvas.height, 0),
    count: () => made.length,
  }
}

it('every canvas is one pixel after drawing [IL-1]', () => {
  const factory = countingFactory()
  const answer = withReleasedCanvases(factory.make, (make) => {
    make(640, 480)
    make(31.2, 7.9)
    return 'drawn'
  })
  expect(answer).toBe('drawn')
  expect(factory.count()).toBe(2)
  expect(factory.openPixels()).toBe(2)
})

it('canvases are released and the error passes when drawing fails [IL-1]', () => {
  const factory = countingFactory()
  const fail = () =>
    withReleasedCanvases(factory.make, (make) => {
      make(2048, 2048)
      throw new Error('the scene fell apart')
    })
  expect(fail).toThrow('the scene fell apart')
  expect(factory.openPixels()).toBe(1)
})
