// Writes a ZIP in pieces, file after file: memory holds one piece, whatever the whole weighs.
import { configure, ZipWriter } from '@zip.js/zip.js'
import { assert } from '#platform/assert.ts'
import type { ExportFile } from './ports.ts'

configure({ useWebWorkers: false })

/** Every piece but the last has exactly this size, so that a byte's piece can be computed. */
export const partBytes = 8 * 1024 * 1024
/** 80 GB; the column of the number ends there too. */
const mostParts = 10_000

/** `store` gets the pieces in order, one at a time. Returns the size of the whole. Throws the signal's reason. */
export async function writeZip(
  files: AsyncIterable<ExportFile>,
  store: (number: number, bytes: Buffer) => Promise<void>,
  signal: AbortSignal,
): Promise<number> {
  let waiting: Buffer[] = []
  let waitingBytes = 0
  let number = 0
  let sizeBytes = 0
  const flush = async (isLast: boolean) => {
    if (waitingBytes < partBytes && !isLast) return
    let rest = Buffer.concat(waiting, waitingBytes)
    while (rest.length >= partBytes || (isLast && rest.length > 0)) {
      assert(number < mostParts, 'a copy of more data than anybody has')
      await store(number, rest.subarray(0, partBytes))
      number += 1
      rest = rest.subarray(partBytes)
    }
    // A copy, so that the large buffer behind it is given free.
    waiting = rest.length > 0 ? [Buffer.from(rest)] : []
    waitingBytes = rest.length
  }
  const pieces = new WritableStream<Uint8Array>({
    async write(chunk) {
      waiting.push(Buffer.from(chunk))
      waitingBytes += chunk.length
      sizeBytes += chunk.length
      await flush(false)
    },
    close: () => flush(true),
  })
  const zip = new ZipWriter(pieces)
  for await (const file of files) {
    signal.throwIfAborted()
    // The library reads the web's kind of stream. Not Readable.toWeb: that throws outside of every promise when what
    // reads from it fails, and would end the process.
    const source = pulledFrom(bytesOf(await file.open()))
    // Pictures are compressed already.
    const level = /\.(png|jpe?g|webp|avif)$/.test(file.name) ? 0 : 6
    await zip.add(file.name, source, { lastModDate: file.madeAt, level, signal })
  }
  await zip.close()
  return sizeBytes
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

/** Asks for the next piece when there is room for it, and ends the source when nobody reads any more. */
function pulledFrom(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
