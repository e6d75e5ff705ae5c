// Words on a small rounded plate, for a corner of a picture: sized for the picture, drawn by itself, so that 4096 px cost no more than 320.
import { createRequire } from 'node:module'
import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import type { Size } from './read-picture.ts'

/** RGBA, premultiplied. */
export interface Plate extends Size {
  data: Buffer
}

export interface PlateLook {
  /** Font size as a share of the side of a square of the picture's area. */
  fontShare: number
  ground: string
  ink: string
}

/** Pixels. Below that the letters cannot be told apart. */
const fontMin = 11
// What a plate takes at most of the width of a picture that is narrow for its words.
const widthShare = 0.92
const family = 'Rangoli Label'
const fontFile = '@fontsource-variable/anek-latin/files/anek-latin-latin-wght-normal.woff2'

let isRegistered = false

/** Once in a process. Never falls back: without the file there would be boxes for letters. */
function registerFont(): void {
  if (isRegistered) return
  const path = createRequire(import.meta.url).resolve(fontFile)
  if (GlobalFonts.registerFromPath(path, family) === null) throw new Error(`${fontFile} is not a font`)
  isRegistered = true
}

const fontOf = (pixels: number) => `600 ${pixels}px "${family}"`

/** Font size in pixels and the plate's size, for a picture of this size. */
function measure(words: string, picture: Size, look: PlateLook): { fontSize: number; textWidth: number; plate: Size } {
  registerFont()
  const probe = createCanvas(1, 1).getContext('2d')
  probe.font = fontOf(100)
  const widthOf100 = probe.measureText(words).width
  const wanted = Math.max(fontMin, Math.sqrt(picture.width * picture.height) * look.fontShare)
  // The words and half a letter's height on both sides.
  const fitting = (picture.width * widthShare) / (widthOf100 / 100 + 1.1)
  const fontSize = Math.min(wanted, fitting, picture.height * 0.4)
  const textWidth = (widthOf100 * fontSize) / 100
  const plate = { width: Math.ceil(textWidth + fontSize * 1.1), height: Math.ceil(fontSize * 1.55) }
  return { fontSize, textWidth, plate }
}

/** How large the plate is on a picture of this size. */
export function plateSize(words: string, picture: Size, look: PlateLook): Size {
  return measure(words, picture, look).plate
}

/** Takes a millisecond or two. */
export function drawPlate(words: string, picture: Size, look: PlateLook): Plate {
  const { fontSize, textWidth, plate } = measure(words, picture, look)
  const canvas = createCanvas(plate.width, plate.height)
  const context = canvas.getContext('2d')
  context.fillStyle = look.ground
  context.beginPath()
  context.roundRect(0, 0, plate.width, plate.height, plate.height / 2)
  context.fill()
  context.font = fontOf(fontSize)
  context.fillStyle = look.ink
  context.textBaseline = 'alphabetic'
  // Capitals and ascenders stand about 0.7 of the font size above the line: centred on the middle of a capital.
  context.fillText(words, (plate.width - textWidth) / 2, plate.height / 2 + fontSize * 0.33)
  return { ...plate, data: canvas.data() }
}
