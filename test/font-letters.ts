// Reads which code points a WOFF2 file has glyphs for, from its own character map. Only for tests; throws on anything unexpected.
import { brotliDecompressSync } from 'node:zlib'

const headerBytes = 48
/** Tables of the directory by number, as far as they matter here: cmap is 0, glyf and loca are the two with a transform of their own. */
const known = { cmap: 0, glyf: 10, loca: 11 } as const
const namedByLetters = 63

interface Reader {
  at: number
}

/** UIntBase128 of the WOFF2 format: seven bits a byte, the highest first. */
function readBase128(file: Buffer, reader: Reader): number {
  let value = 0
  for (;;) {
    const byte = file.readUInt8(reader.at)
    reader.at += 1
    value = value * 128 + (byte & 127)
    if (byte < 128) return value
  }
}

/** The character map's own bytes. */
function characterMap(file: Buffer): Buffer {
  if (file.toString('latin1', 0, 4) !== 'wOF2') throw new Error('no WOFF2 file')
  const reader: Reader = { at: headerBytes }
  let offset = 0
  let found: { start: number; length: number } | undefined
  for (let table = 0; table < file.readUInt16BE(12); table++) {
    const flags = file.readUInt8(reader.at)
    reader.at += 1
    const number = flags & 63
    if (number === namedByLetters) reader.at += 4
    const length = readBase128(file, reader)
    const version = flags >> 6
    const hasOwnTransform = number === known.glyf || number === known.loca
    const isTransformed = hasOwnTransform ? version === 0 : version !== 0
    const stored = isTransformed ? readBase128(file, reader) : length
    if (number === known.cmap) found = { start: offset, length }
    offset += stored
  }
  if (found === undefined) throw new Error('the file has no character map')
  const data = brotliDecompressSync(file.subarray(reader.at, reader.at + file.readUInt32BE(20)))
  return data.subarray(found.start, found.start + found.length)
}

/** Segments of format 4; a segment may map some of its letters to no glyph. */
function inSegments(map: Buffer): number[] {
  const segments = map.readUInt16BE(6) / 2
  const [ends, starts, deltas, offsets] = [14, 16 + 2 * segments, 16 + 4 * segments, 16 + 6 * segments] as const
  const points: number[] = []
  for (let index = 0; index < segments; index++) {
    const last = map.readUInt16BE(ends + 2 * index)
    const first = map.readUInt16BE(starts + 2 * index)
    const offset = map.readUInt16BE(offsets + 2 * index)
    for (let point = first; point <= last && point < 0xffff; point++) {
      const at = offsets + 2 * index + offset + 2 * (point - first)
      const entry = offset === 0 ? point : map.readUInt16BE(at)
      const glyph = offset !== 0 && entry === 0 ? 0 : (entry + map.readUInt16BE(deltas + 2 * index)) & 0xffff
      if (glyph !== 0) points.push(point)
    }
  }
  return points
}

function inGroups(map: Buffer): number[] {
  const points: number[] = []
  for (let group = 0; group < map.readUInt32BE(12); group++) {
    const at = 16 + 12 * group
    for (let point = map.readUInt32BE(at); point <= map.readUInt32BE(at + 4); point++) points.push(point)
  }
  return points
}

/** Each once. */
export function readCodePoints(file: Buffer): number[] {
  const map = characterMap(file)
  const points = new Set<number>()
  for (let index = 0; index < map.readUInt16BE(2); index++) {
    const table = map.subarray(map.readUInt32BE(8 + 8 * index))
    const format = table.readUInt16BE(0)
    if (format === 4) for (const point of inSegments(table)) points.add(point)
    else if (format === 12) for (const point of inGroups(table)) points.add(point)
    else if (format !== 14) throw new Error(`a character map of format ${format}`)
  }
  return [...points]
}
