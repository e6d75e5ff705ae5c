// Decides as whom PostgreSQL runs, because it refuses to run as root. Must never weaken the rights of a folder it did not make.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, lchownSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '../process/start-problem.ts'
import { type Binaries, binariesIn } from './embedded-binaries.ts'

export type AccountKind = 'direct' | 'namespace' | 'uid' | 'copy'

export interface Account {
  kind: AccountKind
  binaries: Binaries
  /** Folder of the cluster's own folder; the data folder unless that cannot be reached by another account. */
  home: string
  /** Uid of the cluster's files as this process sees them. */
  ownerUid: number
  spawnIds: { uid?: number; gid?: number }
  /** Program and arguments as they must be spawned. */
  wrap(program: string, args: string[]): { command: string; args: string[] }
}

const nobody = 65534
const shared = '/var/lib/rangoli'
const direct = (program: string, args: string[]) => ({ command: program, args })
const inNamespace = (program: string, args: string[]) => ({
  command: 'unshare',
  args: ['--user', '--map-user=1000', '--map-group=1000', '--', program, ...args],
})

export interface AccountChoice {
  binaries: Binaries
  /** Absolute. */
  dataDir: string
  /** Kinds to try, in order; tests force one. */
  kinds?: AccountKind[] | undefined
  /** Where the last way keeps what another account must reach. */
  sharedFolder?: string | undefined
}

/** Finds a way that works on this machine by trying each. Throws StartProblem when none does. */
export function chooseAccount({ binaries, dataDir, kinds, sharedFolder = shared }: AccountChoice): Account {
  const uid = process.getuid?.() ?? 0
  if (uid !== 0) return { kind: 'direct', binaries, home: dataDir, ownerUid: uid, spawnIds: {}, wrap: direct }
  const owner = ownerOf(join(dataDir, 'postgres'))
  // A cluster that an ordinary user made stays that user's, so that both can go on starting it.
  const order: AccountKind[] = kinds ?? (owner ? ['uid', 'namespace', 'copy'] : ['namespace', 'uid', 'copy'])
  for (const kind of order) {
    const account = tryKind(kind, { binaries, dataDir, uid: owner || nobody, sharedFolder })
    if (account) return account
  }
  throw new StartProblem(
    'PostgreSQL refuses to run as root and no other account works here: start Rangoli as an ordinary user or set DATABASE_URL.',
  )
}

interface Attempt {
  binaries: Binaries
  dataDir: string
  uid: number
  sharedFolder: string
}

function tryKind(kind: AccountKind, { binaries, dataDir, uid, sharedFolder }: Attempt): Account | null {
  const ids = { uid, gid: uid }
  switch (kind) {
    case 'direct':
      return null
    case 'namespace': {
      const { command, args } = inNamespace(binaries.postgres, ['--version'])
      if (spawnSync(command, args, { stdio: 'ignore' }).status !== 0) return null
      return { kind, binaries, home: dataDir, ownerUid: 0, spawnIds: {}, wrap: inNamespace }
    }
    case 'uid':
      if (!worksAs(binaries, ids) || !canEnter(dataDir, ids)) return null
      return { kind, binaries, home: dataDir, ownerUid: uid, spawnIds: ids, wrap: direct }
    case 'copy': {
      const copy = copyBinaries(binaries, sharedFolder)
      if (!worksAs(copy, ids)) return null
      const home = canEnter(dataDir, ids) ? dataDir : reachableHome(dataDir, sharedFolder)
      return { kind, binaries: copy, home, ownerUid: uid, spawnIds: ids, wrap: direct }
    }
  }
}

function ownerOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.uid ?? 0
}

function worksAs(binaries: Binaries, ids: { uid: number; gid: number }): boolean {
  return spawnSync(binaries.postgres, ['--version'], { stdio: 'ignore', ...ids }).status === 0
}

function canEnter(folder: string, ids: { uid: number; gid: number }): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { stdio: 'ignore', ...ids }).status === 0
}

/** Copied once per release of the binaries; the rename makes a half copy invisible. */
function copyBinaries(binaries: Binaries, sharedFolder: string): Binaries {
  const stamp = statSync(binaries.postgres)
  const target = join(sharedFolder, `postgres-${stamp.size}-${Math.round(stamp.mtimeMs)}`)
  if (!existsSync(target)) {
    mkdirSync(sharedFolder, { recursive: true, mode: 0o755 })
    const half = `${target}.${process.pid}`
    cpSync(binaries.folder, half, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(half, target)
    } catch (error) {
      rmSync(half, { recursive: true, force: true })
      if (!existsSync(target)) throw error
    }
  }
  return binariesIn(target)
}

function reachableHome(dataDir: string, sharedFolder: string): string {
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const home = join(sharedFolder, `${basename(dirname(dataDir))}-${name}`)
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return home
}

/** Gives a tree to the account, when it is not its already. */
export function handOver(folder: string, account: Account): void {
  if (process.getuid?.() !== 0 || ownerOf(folder) === account.ownerUid) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    lchownSync(join(folder, name), account.ownerUid, account.ownerUid)
  }
  lchownSync(folder, account.ownerUid, account.ownerUid)
}
