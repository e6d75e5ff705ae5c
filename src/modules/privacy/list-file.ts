// A list of a person's things as one file of their copy: JSON, written row by row, however many there are.
import { Readable } from 'node:stream'
import type { ExportFile } from './ports.ts'

const firstId = '00000000-0000-0000-0000-000000000000'
const mostPages = 5_000

/** Every row of pages that are asked for by the last id (uuid), shown. A page shorter than `rowsAtOnce` is the last one. */
export async function* rowsById<Row extends { id: string }>(
  rowsAtOnce: number,
  page: (afterId: string) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let afterId = firstId
  for (let round = 0; round < mostPages; round++) {
    const rows = await page(afterId)
    yield* rows
    afterId = rows.at(-1)?.id ?? afterId
    if (rows.length < rowsAtOnce) return
  }
}

async function* asJson(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let isFirst = true
  yield '[\n'
  for await (const row of rows) {
    yield `${isFirst ? '' : ',\n'}${JSON.stringify(row)}`
    isFirst = false
  }
  yield '\n]\n'
}

/** `rows` is called when the file's turn comes. */
export function listFile(name: string, madeAt: Date, rows: () => AsyncIterable<object>): ExportFile {
  return { name, madeAt, open: async () => Readable.from(asJson(rows()), { objectMode: false }) }
}
