// Runs in a worker thread: draws one picture after the other, so that neither event loop nor lease waits for a brush.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import { contextOf } from '#drawing/canvas.ts'
import { finish, illustrate, maxDrawEdge } from '#drawing/scenes/index.ts'
import { must } from '#platform/assert.ts'
import { DrawingOrder, type DrawingStep } from './drawing-messages.ts'

const port = must(parentPort, 'only to be started as a worker thread')

// On Linux a priority belongs to a thread: after requests and the database go storing and settling, drawing takes what is left.
const lowPriority = 10
try {
  setPriority(0, lowPriority)
} catch {
  // Not allowed here: drawn at normal priority.
}

const tell = (step: DrawingStep, transfer: ArrayBuffer[] = []) => port.postMessage(step, transfer)

// In percent of the whole. Drawing and its raster are one call; enlarging comes on top for the largest tier.
const progressOf = { begun: 10, drawn: 70, finished: 100 }

function draw(order: DrawingOrder): void {
  const scale = Math.min(1, maxDrawEdge / Math.max(order.width, order.height))
  const isEnlarged = scale < 1
  const width = Math.round(order.width * scale)
  const height = Math.round(order.height * scale)
  const canvas = createCanvas(width, height)
  let shown = canvas
  try {
    tell({ type: 'progress', percent: progressOf.begun })
    const { prompt, seed, imageType } = order
    const context = contextOf(canvas)
    const made = illustrate(context, {
      width,
      height,
      prompt,
      seed,
      imageType,
      makeCanvas: createCanvas,
      hasGrain: !isEnlarged,
    })
    tell({ type: 'progress', percent: isEnlarged ? progressOf.drawn : progressOf.finished })
    if (isEnlarged) {
      shown = createCanvas(order.width, order.height)
      const large = contextOf(shown)
      large.imageSmoothingQuality = 'high'
      large.drawImage(canvas, 0, 0, order.width, order.height)
      finish(large, { width: order.width, height: order.height, grain: made.grain, makeCanvas: createCanvas })
      tell({ type: 'progress', percent: progressOf.finished })
    }
    // A copy: the canvas' own memory goes with the canvas.
    const pixels = new Uint8Array(shown.data())
    const drawnSize = isEnlarged ? { width, height } : null
    tell({ type: 'drawn', pixels, width: order.width, height: order.height, drawnSize }, [pixels.buffer])
  } finally {
    for (const used of [canvas, shown]) {
      used.width = 1
      used.height = 1
    }
  }
}

port.on('message', (message: unknown) => draw(DrawingOrder.parse(message)))
