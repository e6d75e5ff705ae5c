// Runs before start, test and dev, on the machine's own Node 20 or newer: installs packages and builds pages when they are
// missing or stale, and costs nothing otherwise. Plain JavaScript without packages: nothing is installed yet when it begins.

import { BootstrapProblem } from './bootstrap/bootstrap-problem.mjs'
import { buildPages, pagesAreFresh } from './bootstrap/build-pages.mjs'
import { installPackages, packagesAreFresh } from './bootstrap/install-packages.mjs'
import { withLock } from './bootstrap/lock.mjs'

const oldestNode = 20
const wantsPages = !process.argv.includes('--no-pages')
const isFresh = () => packagesAreFresh() && (!wantsPages || pagesAreFresh())

async function bootstrap() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new BootstrapProblem(`Node ${process.versions.node} is too old: install Node ${oldestNode} or newer.`)
  }
  if (isFresh()) return
  await withLock(async () => {
    if (!packagesAreFresh()) await installPackages()
    if (wantsPages && !pagesAreFresh()) await buildPages()
  })
}

try {
  await bootstrap()
} catch (error) {
  if (!(error instanceof BootstrapProblem)) throw error
  process.stderr.write(`\n${error.message}\n`)
  process.exitCode = 1
}
