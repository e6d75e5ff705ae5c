// A port that cannot be had, said in one sentence, and said before the database is started.
import { createServer } from 'node:net'
import { StartProblem } from './start-problem.ts'

/** The sentence for an error of listen(), or null when it is something else. */
export function explainListenError(error: unknown, port: number): StartProblem | null {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new StartProblem(
        `Port ${port} is in use by another program: stop it, or choose another port (PORT=${port === 65535 ? 3000 : port + 1} npm start).`,
        { cause: error },
      )
    case 'EACCES':
      return new StartProblem(`Port ${port} needs rights this user does not have: choose one above 1023 with PORT.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartProblem('HOST is no address of this machine: set it to 0.0.0.0 or 127.0.0.1.', { cause: error })
    default:
      return null
  }
}

/** Listens for a moment. Throws StartProblem. */
export async function refuseBusyPort(host: string, port: number): Promise<void> {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    throw explainListenError(error, port) ?? error
  }
  await new Promise((resolve) => server.close(resolve))
}
