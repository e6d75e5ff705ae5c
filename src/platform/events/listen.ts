// One LISTEN connection that comes back by itself. Notices sent while it was away are lost: whoever listens reads again on `onConnected`.
import pg from 'pg'
import type { Database } from '../db/database.ts'
import type { Logger } from '../log.ts'

export interface ListenOptions {
  /** Lower-case word; part of the SQL. */
  channel: string
  onNotice: (payload: string) => void
  /** Called after each connect: from here on nothing is missed until the connection breaks. */
  onConnected: () => void
  log: Logger
}

export interface Listener {
  close(): Promise<void>
}

const firstPauseMs = 100
const longestPauseMs = 2_000

/** Starts listening with a connection of its own, beside those of the pool. */
export function listen(db: Database, options: ListenOptions): Listener {
  const { channel, onNotice, onConnected, log } = options
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let isClosed = false
  let pauseMs = firstPauseMs

  const comeBack = (broken: pg.Client, error?: Error) => {
    if (isClosed || client !== broken) return
    client = undefined
    broken.end().catch(() => {})
    log.debug({ channel, reason: error?.message }, 'listening interrupted')
    timer = setTimeout(connect, pauseMs)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }

  function connect(): void {
    const next = new pg.Client({ ...db.pool.options, keepAlive: true })
    client = next
    next.on('error', (error) => comeBack(next, error))
    next.on('end', () => comeBack(next))
    next.on('notification', (notice) => onNotice(notice.payload ?? ''))
    next
      .connect()
      .then(() => next.query(`LISTEN ${channel}`))
      .then(() => {
        pauseMs = firstPauseMs
        if (!isClosed) onConnected()
      })
      .catch((error: Error) => comeBack(next, error))
  }

  connect()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await client?.end().catch(() => {})
    },
  }
}
