// The name a downloaded picture is saved under: the first words of its prompt, in any script, and its size. Pure.
import type { DownloadFormat } from '#contract/studio.ts'

const mostLetters = 48
const extensions: Record<DownloadFormat, string> = { png: 'png', jpeg: 'jpg', webp: 'webp', avif: 'avif' }
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** `diwali-lamps-1024x1280.png`; letters and digits of every script, nothing that a file system or a header minds. */
export function downloadName(prompt: string, format: DownloadFormat, size: { width: number; height: number }): string {
  const words = prompt.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  // By grapheme, so that no vowel sign is cut from its letter.
  const letters = [...graphemes.segment(words)].slice(0, mostLetters).map(({ segment }) => segment)
  const name = letters
    .join('')
    .replaceAll(/^-+|-+$/g, '')
    .toLowerCase()
  return `${name === '' ? 'rangoli' : name}-${size.width}x${size.height}.${extensions[format]}`
}
