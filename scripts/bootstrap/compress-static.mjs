// Compresses the build's scripts, styles and drawings once, as hard as it goes: the server sends them as they lie here. Skips what is done.
import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const isText = /\.(?:js|css|svg|json|txt)$/
/** Below one packet there is nothing to win. */
const shortestBytes = 1_400
/** zlib works in four threads of its own; more at once would only hold more in memory. */
const atOnce = 4

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

const forms = [
  {
    suffix: '.br',
    compress: (bytes) =>
      brotli(bytes, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        },
      }),
  },
  { suffix: '.gz', compress: (bytes) => zip(bytes, { level: constants.Z_BEST_COMPRESSION }) },
]

async function compressFile(path) {
  const { size, mtimeMs } = statSync(path)
  if (size < shortestBytes) return
  for (const { suffix, compress } of forms) {
    const done = statSync(path + suffix, { throwIfNoEntry: false })
    if (done && done.mtimeMs >= mtimeMs) continue
    // A process that is ended half way leaves no half file that looks whole.
    writeFileSync(`${path}${suffix}.part`, await compress(readFileSync(path)))
    renameSync(`${path}${suffix}.part`, path + suffix)
  }
}

/** Leaves `a.js.br` and `a.js.gz` beside each `a.js`. `folder` is the build's `static`. */
export async function compressStatic(folder) {
  const waiting = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => isText.test(path))
    // The longest first, so that none of them is alone at the end.
    .sort((one, other) => statSync(other).size - statSync(one).size)
  const work = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) await compressFile(path)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
