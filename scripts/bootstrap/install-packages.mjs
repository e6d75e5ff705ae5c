// Installs the packages of package-lock.json, once for each of its contents, and repairs an install that was cut off.
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { BootstrapProblem } from './bootstrap-problem.mjs'
import { hashOf, inRoot, readStamp, root } from './paths.mjs'
import { runWithProgress } from './progress.mjs'

const folder = inRoot('node_modules')
const stamp = inRoot('node_modules', '.rangoli-installed')
const begun = inRoot('node_modules', '.rangoli-installing')
const neededBytes = 2 * 1024 ** 3

/** The same packages mean other files on another platform. */
const wanted = () => `${process.platform}-${process.arch} ${hashOf([inRoot('package-lock.json')])}`

export function packagesAreFresh() {
  if (existsSync(begun) || readStamp(stamp) !== wanted()) return false
  const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(inRoot('node_modules', name, 'package.json')),
  )
}

export async function installPackages() {
  refuseFullDisk()
  // npm believes a package that is there, even a half unpacked one: after a cut-off install only a clean one is sure.
  if (existsSync(begun)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  rmSync(stamp, { force: true })
  writeFileSync(begun, '')
  const npm = process.env.npm_execpath
  const expected = expectedPackages()
  const args = ['install', '--loglevel=error', '--no-audit', '--no-fund', '--no-save']
  try {
    await runWithProgress({
      title: 'Installing packages',
      command: npm ? process.execPath : 'npm',
      args: npm ? [npm, ...args] : args,
      cwd: root,
      measure: () => `${expected.filter((path) => existsSync(path)).length} of about ${expected.length}`,
    })
  } catch (error) {
    if (!(error instanceof BootstrapProblem)) throw error
    throw new BootstrapProblem(
      `${error.message} Check the connection to the npm registry and the free disk space, then run the same command again.`,
    )
  }
  writeFileSync(stamp, `${wanted()}\n`)
  rmSync(begun, { force: true })
}

function refuseFullDisk() {
  const { bavail, bsize } = statfsSync(root)
  if (bavail * bsize < neededBytes && !existsSync(stamp)) {
    throw new BootstrapProblem(
      `Only ${Math.round((bavail * bsize) / 1024 ** 2)} MB are free on the disk of ${root}: the packages need about 2 GB.`,
    )
  }
}

/** Paths of the packages that this platform takes. */
function expectedPackages() {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  const isForThis = ({ os, cpu, libc }) =>
    (!os || os.includes(process.platform)) && (!cpu || cpu.includes(process.arch)) && (!libc || libc.includes('glibc'))
  return Object.entries(packages)
    .filter(([path, details]) => path !== '' && isForThis(details))
    .map(([path]) => inRoot(path, 'package.json'))
}
