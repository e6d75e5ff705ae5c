// One server for all browser tests, started from an empty database by the very program a person starts.
import type { TestProject } from 'vitest/node'
import { startServer } from './server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the server under test answers. */
    address: string
    /** Its data folder, for the commands that an operator runs beside it. */
    dataDir: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer('src/main.ts')
  project.provide('address', server.address)
  project.provide('dataDir', server.dataDir)
  return () => server.stop()
}
