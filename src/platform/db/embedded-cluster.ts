// Makes the cluster's folder (initdb) and says what stands in its lock file. Must never touch a cluster that is in use.
import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { identityOf, isSameProcessAlive } from '../process/process-identity.ts'
import { StartProblem } from '../process/start-problem.ts'
import { type Account, handOver } from './embedded-account.ts'

export const ownerName = 'rangoli'

export interface LockFile {
  pid: number
  socketDir: string
  /** As PostgreSQL writes it: starting, ready, stopping ... */
  status: string
}

/** The cluster's folder, made at the first start. `sync: false` only for data that may be lost with the machine. */
export async function prepareCluster(account: Account, { sync }: { sync: boolean }): Promise<string> {
  const cluster = join(account.home, 'postgres')
  if (existsSync(join(cluster, 'PG_VERSION'))) {
    refuseOtherVersion(cluster, account)
    handOver(cluster, account)
    return cluster
  }
  removeHalfMade(account.home)
  // Made beside and renamed: a killed initdb leaves no half cluster, and of two at once one wins.
  const half = join(account.home, `postgres.new-${process.pid}`)
  mkdirSync(half, { mode: 0o700 })
  handOver(half, account)
  await initdb(account, half, sync)
  try {
    renameSync(half, cluster)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  }
  if (sync) syncFolder(account.home)
  return cluster
}

async function initdb(account: Account, folder: string, sync: boolean): Promise<void> {
  const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8']
  const options = [`--pgdata=${folder}`, `--username=${ownerName}`, '--auth=trust', '--no-instructions', ...locale]
  const { command, args } = account.wrap(account.binaries.initdb, sync ? options : [...options, '--no-sync'])
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/', ...account.spawnIds })
  let output = ''
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  rmSync(folder, { recursive: true, force: true })
  const reason = output.split('\n').find((line) => /error|fatal|could not/i.test(line)) ?? output.trim().slice(-300)
  throw new StartProblem(`The embedded PostgreSQL could not make its data folder: ${reason}`)
}

function refuseOtherVersion(cluster: string, account: Account): void {
  const made = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const current = /(\d+)/.exec(
    readFileSync(join(account.binaries.folder, 'share', 'postgresql', 'postgres.bki'), 'utf8'),
  )
  if (current?.[1] !== made) {
    throw new StartProblem(
      `${cluster} was made by PostgreSQL ${made}, this is ${current?.[1]}: start the older Rangoli, or move the folder away to begin anew.`,
    )
  }
}

function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    const pid = /^postgres\.new-(\d+)$/.exec(name)?.[1]
    const isMine = Number(pid) === process.pid
    if (pid !== undefined && (isMine || !isSameProcessAlive(identityOf(Number(pid))))) {
      rmSync(join(home, name), { recursive: true, force: true })
    }
  }
}

function syncFolder(folder: string): void {
  const file = openSync(folder, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** What postmaster.pid says; null when there is none or it is only half written. */
export function readLockFile(cluster: string): LockFile | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    const pid = Number(lines[0])
    if (!Number.isInteger(pid) || pid <= 0) return null
    return { pid, socketDir: lines[4] ?? '', status: (lines[7] ?? '').trim() }
  } catch {
    return null
  }
}
