// Makes the data folder and proves that it can be written. Says what is wrong in one sentence; never repairs rights.
import { randomUUID } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartProblem } from '../process/start-problem.ts'

/** Returns the folder's real, absolute path. Throws StartProblem. */
export function prepareDataFolder(dataDir: string): string {
  const wanted = resolve(dataDir)
  try {
    mkdirSync(wanted, { recursive: true, mode: 0o755 })
    const probe = join(wanted, `.probe-${randomUUID()}`)
    writeFileSync(probe, '')
    rmSync(probe)
    return realpathSync(wanted)
  } catch (error) {
    throw new StartProblem(`The data folder ${wanted} ${reasonOf(error)} or set DATA_DIR to another folder.`, {
      cause: error,
    })
  }
}

function reasonOf(error: unknown): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EACCES':
    case 'EPERM':
      return `cannot be written by this user (uid ${process.getuid?.()}): change its owner`
    case 'ENOTDIR':
    case 'EEXIST':
      return 'is a file or lies below one: move the file away'
    case 'EROFS':
      return 'is on a read-only file system: make it writable'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'is on a full disk: free some space'
    default:
      return `cannot be used (${error instanceof Error ? error.message : String(error)}): repair it`
  }
}
