// What an operator does on the machine beside the running server.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'

const root = join(import.meta.dirname, '../..')

/** Runs a command of `scripts` against the server with that data folder; rejects when it fails. Returns what it wrote. */
export async function runCommand(dataDir: string, script: string, ...args: string[]): Promise<string> {
  const environment = { ...process.env, DATA_DIR: dataDir }
  const { stdout } = await promisify(execFile)(process.execPath, [join('scripts', script), ...args], {
    cwd: root,
    env: environment,
    timeout: 60_000,
  })
  return stdout
}
