// Runs an application from the settings to a stop that leaves nothing behind. Must never rely on the process ending by itself.
import { type Config, ConfigProblems, readConfig } from '../config.ts'
import type { App } from './app.ts'
import { exitForCertain, settlesWithin } from './exit.ts'
import { type Started, start } from './start.ts'
import { StartProblem } from './start-problem.ts'
import { createSteps, type Steps } from './steps.ts'
import { listenForStop } from './stop-signals.ts'
import { runWorkerChild } from './worker-child.ts'
import { workerArgument } from './worker-messages.ts'

/**
 * Call it once from the program's first file. `loadApp` imports the application, at the same time as the database starts.
 * The process ends with 0 after a wished stop and with 1 after a problem.
 */
export async function run(loadApp: () => Promise<App>): Promise<void> {
  const config = readConfigOrExit()
  const [entry, argument] = process.argv.slice(1)
  if (argument === workerArgument) return runWorkerChild(config, loadApp)
  const steps = createSteps(config)
  const wish = listenForStop(steps.warn)
  const started: Started[] = []
  const isStopWanted = () => wish.signal.aborted
  try {
    await start({ config, loadApp, entry: entry ?? '', steps, started, isStopWanted })
    await wish.wanted
    steps.say(`Stopping (${String(wish.signal.reason)})`)
  } catch (error) {
    // Ctrl-C also reaches what the start was waiting for; its complaint is then no news.
    if (!isStopWanted()) {
      process.exitCode = 1
      steps.problem(error instanceof StartProblem ? error.message : stackOf(error))
    }
  }
  await stopAll(started, steps)
  exitForCertain(Number(process.exitCode ?? 0))
}

function readConfigOrExit(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof ConfigProblems)) throw error
    const lines = error.problems.map((problem) => `  ${problem}\n`)
    process.stderr.write(`Rangoli cannot start with these settings (docs/configuration.md):\n${lines.join('')}`)
    return exitForCertain(1)
  }
}

/** Pages and worker at the same time, then the database that both need to settle their work. */
async function stopAll(started: Started[], steps: Steps): Promise<void> {
  const stopPart = async ({ name, stop, limitMs }: Started) => {
    const isInTime = await settlesWithin(stop(), limitMs)
    if (!isInTime) steps.warn(`${name} did not stop within ${limitMs / 1000} s`)
  }
  const database = started.find(({ name }) => name === 'database')
  await Promise.all(started.filter((part) => part !== database).map(stopPart))
  if (database) await stopPart(database)
  if (started.length > 0) steps.say('Stopped')
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
