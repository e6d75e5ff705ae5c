// Builds the pages once for each state of their sources. Must never leave a half build that looks whole.
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { compressStatic } from './compress-static.mjs'
import { pageWeights } from './page-weights.mjs'
import { hashOf, inRoot, readStamp, root } from './paths.mjs'
import { runWithProgress } from './progress.mjs'

const stamp = inRoot('src', 'web', '.next', 'rangoli-stamp')

/** Everything the pages import; the illustrator's scenes stay on the server. */
const sources = ['src/web', 'src/contract', 'src/drawing', 'package-lock.json', 'tsconfig.json']
const scenes = inRoot('src', 'drawing', 'scenes')
const isNoSource = (path) =>
  path === scenes || /\/(\.next|node_modules|next-env\.d\.ts)$|\.test\.tsx?$|\.tsbuildinfo$/.test(path)
const wanted = () =>
  hashOf(
    sources.map((path) => inRoot(path)),
    isNoSource,
  )

export function pagesAreFresh() {
  return existsSync(stamp) && readStamp(stamp) === wanted()
}

export async function buildPages() {
  rmSync(stamp, { force: true })
  const before = wanted()
  const own = inRoot('node_modules', '.bin', 'node')
  await runWithProgress({
    title: 'Building the pages',
    command: existsSync(own) ? own : process.execPath,
    args: [inRoot('node_modules', 'next', 'dist', 'bin', 'next'), 'build', 'src/web'],
    cwd: root,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  await compressStatic(inRoot('src', 'web', '.next', 'static'))
  writeFileSync(stamp, `${before}\n`)
  const weights = pageWeights(inRoot('src', 'web', '.next')).map(
    ({ page, scriptKb }) => `${page} ${Math.round(scriptKb)}`,
  )
  if (weights.length > 0)
    process.stdout.write(`  Script of each page before it is awake, in kB of brotli: ${weights.join(', ')}\n`)
}
