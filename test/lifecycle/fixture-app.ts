// The smallest application the runtime can run: pages that ask the database, a worker that leaves beats in a table.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { openDatabase } from '#platform/db/database.ts'
import type { AppContext, RunningWeb, RunningWorker } from '#platform/process/app.ts'

export async function prepareData({ ownerUrl }: AppContext): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query(`
    CREATE TABLE IF NOT EXISTS beats (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, pid integer NOT NULL);
    GRANT SELECT, INSERT ON beats TO rangoli_app`)
  await client.end()
}

function crash(): never {
  throw new Error('a crash on purpose')
}

/** `/` counts beats, `/slow` answers after 600 ms, `/kept` never does; `/forget` and `/crash` go wrong beside the answer. */
export async function startWeb({ config, databaseUrl }: AppContext): Promise<RunningWeb> {
  const db = openDatabase({
    connectionString: databaseUrl,
    poolSize: 4,
    role: 'rangoli_app',
    applicationName: 'fixture-web',
  })
  let isStopping = false
  const server = createServer(async (request, response) => {
    if (request.url === '/kept') return
    if (request.url === '/forget') void Promise.reject(new Error('nobody waits for this'))
    if (request.url === '/crash') setImmediate(() => crash())
    if (request.url === '/slow') await delay(600)
    // A connection that is kept open would hold up the stop.
    response.shouldKeepAlive = !isStopping
    try {
      const [row] = await db.call<{ beats: number }>('count', 'SELECT count(*) AS beats FROM beats', [])
      response.end(JSON.stringify(row))
    } catch (error) {
      response.writeHead(503).end(String(error))
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    isStopping = true
    await new Promise((resolve) => {
      server.close(resolve)
      server.closeIdleConnections()
    })
    await db.close()
  }
  return { url: `http://127.0.0.1:${port}`, stop }
}

export async function startWorker({ databaseUrl }: AppContext): Promise<RunningWorker> {
  const db = openDatabase({
    connectionString: databaseUrl,
    poolSize: 2,
    role: 'rangoli_app',
    applicationName: 'fixture-worker',
  })
  const beat = () => db.call('beat', 'INSERT INTO beats (pid) VALUES ($1)', [process.pid]).catch(() => {})
  await beat()
  const timer = setInterval(() => void beat(), 50)
  const stop = async () => {
    clearInterval(timer)
    await db.close()
  }
  return { stop }
}
