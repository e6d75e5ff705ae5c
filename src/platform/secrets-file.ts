// The master secret: given as SECRET_KEY, or drawn at random once into DATA_DIR/secrets. Must never be a constant or be printed.
import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from './config.ts'
import { prepareDataFolder } from './db/data-folder.ts'
import { StartProblem } from './process/start-problem.ts'

export interface MasterSecret {
  value: string
  /** Path of the file it stands in; null when it was given. */
  file: string | null
}

const shortestLength = 32

/** Throws StartProblem when the file cannot be read or written. */
export function loadMasterSecret(config: Pick<Config, 'secretKey' | 'dataDir'>): MasterSecret {
  if (config.secretKey !== undefined) return { value: config.secretKey, file: null }
  const file = join(prepareDataFolder(config.dataDir), 'secrets')
  const known = readSecret(file)
  if (known !== null) return { value: known, file }
  drawSecret(file)
  const drawn = readSecret(file)
  if (drawn === null) throw new StartProblem(`${file} disappeared while it was made: start again.`)
  return { value: drawn, file }
}

/** Throws StartProblem when others on this machine may write into the folder: they could put a secret or a picture of theirs there. */
export function refuseOpenFolder(dataDir: string): void {
  const mode = statSync(dataDir, { throwIfNoEntry: false })?.mode ?? 0
  if ((mode & 0o002) === 0) return
  throw new StartProblem(
    `Everybody on this machine may write into ${dataDir}: take that right away (chmod o-w ${dataDir}).`,
  )
}

function readSecret(file: string): string | null {
  try {
    const value = readFileSync(file, 'utf8').trim()
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
    if (value.length < shortestLength) {
      throw new StartProblem(
        `${file} holds no secret of ${shortestLength} characters: delete it to draw a new one (everybody is then logged out).`,
      )
    }
    return value
  } catch (error) {
    if (error instanceof StartProblem) throw error
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new StartProblem(`${file} cannot be read: give it to the user who starts Rangoli.`, { cause: error })
  }
}

/** Written beside and linked: whole or absent, and of two processes at once the first one's secret counts. */
function drawSecret(file: string): void {
  const half = `${file}.${randomBytes(6).toString('hex')}`
  const descriptor = openSync(half, 'wx', 0o600)
  writeSync(descriptor, `${randomBytes(32).toString('base64url')}\n`)
  fsyncSync(descriptor)
  closeSync(descriptor)
  try {
    linkSync(half, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(half, { force: true })
  }
}
