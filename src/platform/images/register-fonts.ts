// Registers the fonts of designs with this thread's canvas. Never falls back: a missing file would draw boxes for letters.
import { createRequire } from 'node:module'
import { GlobalFonts } from '@napi-rs/canvas'
import { designFonts } from '#contract/design-fonts.ts'

const require = createRequire(import.meta.url)

/**
 * To be called once in each thread that draws designs. Registered under exactly the names that the renderer asks for: the canvas
 * looks for letters in no other family, and draws boxes for what it does not find.
 * Throws when a file is missing or no font.
 */
export function registerFonts(): void {
  for (const { family, file } of designFonts) {
    if (GlobalFonts.registerFromPath(require.resolve(file), family) === null) throw new Error(`${file} is not a font`)
  }
}
