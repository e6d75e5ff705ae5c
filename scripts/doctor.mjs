// Explains what would keep Rangoli from starting, one line each. Plain JavaScript: it must also work when nothing is installed.
import { spawnSync } from 'node:child_process'
import { existsSync, statfsSync } from 'node:fs'
import { pagesAreFresh } from './bootstrap/build-pages.mjs'
import { packagesAreFresh } from './bootstrap/install-packages.mjs'
import { inRoot, root } from './bootstrap/paths.mjs'

let problems = 0
const report = (name, problem, fact) => {
  if (problem) problems += 1
  process.stdout.write(`  ${problem ? 'problem' : 'ok     '}  ${name.padEnd(12)} ${problem || fact}\n`)
}

const nodeMajor = Number.parseInt(process.versions.node, 10)
report(
  'node',
  nodeMajor < 20 && `${process.versions.node} is too old: install Node 20 or newer.`,
  process.versions.node,
)

const platform = `${process.platform}-${process.arch}`
const bringsOwn = ['linux-x64', 'linux-arm64'].includes(platform)
report(
  'platform',
  !bringsOwn &&
    (nodeMajor < 24 || !process.env.DATABASE_URL) &&
    `no Node and PostgreSQL come along for ${platform}: use Node 24 or newer and set DATABASE_URL.`,
  platform,
)

const { bavail, bsize } = statfsSync(root)
const freeMb = Math.round((bavail * bsize) / 1024 ** 2)
const neededMb = packagesAreFresh() ? 300 : 2000
report(
  'disk',
  freeMb < neededMb && `${freeMb} MB free, about ${neededMb} MB are needed: free some.`,
  `${freeMb} MB free`,
)

report('packages', '', packagesAreFresh() ? 'installed' : 'not installed yet: the next start does it, or `npm install`')
report('pages', '', pagesAreFresh() ? 'built' : 'not built for these sources yet: the next start does it')

const node = inRoot('node_modules', '.bin', 'node')
if (packagesAreFresh()) {
  const command = existsSync(node) ? node : process.execPath
  const { status } = spawnSync(command, [inRoot('scripts', 'doctor', 'settings.ts')], { cwd: root, stdio: 'inherit' })
  problems += status === 0 ? 0 : 1
} else {
  process.stdout.write('  later    settings     checked when the packages are installed\n')
}

process.stdout.write(
  problems === 0 ? '\nNothing keeps Rangoli from starting.\n' : '\nSee the lines that say "problem".\n',
)
process.exitCode = problems === 0 ? 0 : 1
