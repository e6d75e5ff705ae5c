// Writes XMP into a PNG uncompressed, at a known place. The encoder would compress it, and then no mark could be written over it.
import { crc32 } from 'node:zlib'
import { assert } from '../assert.ts'

/** Signature (8) and IHDR (25): the first place where another chunk may stand. */
export const chunkStart = 33
const keyword = Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1')

/** The same PNG with an iTXt chunk of this text at `chunkStart`. */
export function insertXmpChunk(png: Buffer, xmp: string): Buffer {
  assert(png.toString('latin1', 12, 16) === 'IHDR' && png.readUInt32BE(8) === 13, 'not a PNG of the encoder')
  const data = Buffer.concat([keyword, Buffer.from(xmp)])
  const chunk = Buffer.alloc(data.length + 12)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write('iTXt', 4, 'latin1')
  data.copy(chunk, 8)
  sealChunk(chunk)
  return Buffer.concat([png.subarray(0, chunkStart), chunk, png.subarray(chunkStart)])
}

/** Writes the checksum of a whole chunk (length, type, data, checksum) over its last four bytes. */
export function sealChunk(chunk: Buffer): void {
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
}
