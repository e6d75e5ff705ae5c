// Runs in a worker thread: puts the words of designs on pictures, with the same module that draws them in the browser.
import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { createCanvas } from '@napi-rs/canvas'
import { renderLayers } from '#drawing/layers/index.ts'
import { must } from '#platform/assert.ts'
import { registerFonts } from '#platform/images/register-fonts.ts'
import { type LetteredPicture, LetteringOrder } from './letterer-messages.ts'

const port = must(parentPort, 'only to be started as a worker thread')

// On Linux a priority belongs to a thread: requests and the database go before it.
const lowPriority = 5
try {
  setPriority(0, lowPriority)
} catch {
  // Not allowed here: drawn at normal priority.
}
registerFonts()

function letter({ pixels, width, height, design }: LetteringOrder): void {
  const canvas = createCanvas(width, height)
  try {
    const context = must(canvas.getContext('2d', { willReadFrequently: true }), 'a canvas without a context')
    const picture = context.createImageData(width, height)
    for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
      picture.data[to] = pixels[from] ?? 0
      picture.data[to + 1] = pixels[from + 1] ?? 0
      picture.data[to + 2] = pixels[from + 2] ?? 0
      picture.data[to + 3] = 255
    }
    context.putImageData(picture, 0, 0)
    renderLayers(context, design, { width, height, makeCanvas: createCanvas })
    // A copy: the canvas' own memory goes with the canvas.
    const lettered: LetteredPicture = { pixels: new Uint8Array(canvas.data()), width, height }
    port.postMessage(lettered, [lettered.pixels.buffer as ArrayBuffer])
  } finally {
    canvas.width = 1
    canvas.height = 1
  }
}

port.on('message', (message: unknown) => letter(LetteringOrder.parse(message)))
