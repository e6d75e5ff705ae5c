// Runs one long command quietly: a line that moves while it works, its last lines only when it fails.
import { spawn } from 'node:child_process'
import { BootstrapProblem } from './bootstrap-problem.mjs'
import { lockDescriptor } from './lock.mjs'

const tickMs = 500
const quietLineMs = 10_000
const keptCharacters = 6000

/**
 * @param {{ title: string, command: string, args: string[], cwd: string, env?: Record<string, string>, measure?: () => string }} task
 * `measure` says how far it is. Throws BootstrapProblem with the last lines of the output.
 */
export async function runWithProgress({ title, command, args, cwd, env, measure }) {
  const startedAt = Date.now()
  const line = () => `  ${title}${measure ? ` ${measure()}` : ''} (${Math.round((Date.now() - startedAt) / 1000)} s)`
  const stopShowing = show(line, title)
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    // The command holds the lock too: it may outlive this process when that is killed.
    stdio: ['ignore', 'pipe', 'pipe', lockDescriptor() ?? 'ignore'],
  })
  const passOn = (signal) => child.kill(signal)
  process.once('SIGINT', passOn).once('SIGTERM', passOn)
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-keptCharacters)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const how = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(signal ?? code))
  })
  process.off('SIGINT', passOn).off('SIGTERM', passOn)
  stopShowing(how === 0 ? `${line()}: done` : `${line()}: failed`)
  if (how !== 0) throw new BootstrapProblem(`${output.trim()}\n\n${title} failed (${how}).`)
}

/** On a terminal one line that is written over; elsewhere one line at the start and one every ten seconds. */
function show(line, title) {
  const isTerminal = process.stdout.isTTY === true
  if (!isTerminal) process.stdout.write(`  ${title} ...\n`)
  const write = () => process.stdout.write(isTerminal ? `\r\x1b[2K${line()}` : `${line()}\n`)
  const timer = setInterval(write, isTerminal ? tickMs : quietLineMs)
  return (last) => {
    clearInterval(timer)
    process.stdout.write(isTerminal ? `\r\x1b[2K${last}\n` : `${last}\n`)
  }
}
