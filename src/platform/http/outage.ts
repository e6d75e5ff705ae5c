// Tells an outage of what we stand on (database, storage) from a bug of ours. Must never take a bug for an outage.
import { StorageUnavailable } from '../storage/port.ts'

// Sockets that cannot be reached or broke: refused, reset, gone unix socket, timed out.
const socketCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN'])

// PostgreSQL: connection exceptions (08), server going or coming (57P01-57P05), its disk full or broken (53100, 58030), too many connections (53300),
// a lock or a statement that ran into our own bound (55P03, 57014).
const serverCodes = /^(08...|57P0[1-5]|53100|58030|53300|55P03|57014)$/

// node-postgres gives these no code.
const driverMessages = [
  'Connection terminated',
  'Query read timeout',
  'timeout exceeded when trying to connect',
  'Client has encountered a connection error',
  'Cannot use a pool after calling end',
]

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** True when the request failed because the database or the store cannot be reached for the moment. */
export function isOutage(error: unknown): boolean {
  if (error instanceof StorageUnavailable) return true
  if (error instanceof AggregateError) return error.errors.some(isOutage)
  if (!(error instanceof Error)) return false
  // FATAL is said to a connection, not to a statement: it ends, or was not let in.
  if ('severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC')) return true
  const code = codeOf(error)
  if (serverCodes.test(code)) return true
  // A missing file is no outage: only system calls on sockets count.
  if (socketCodes.has(code)) return 'syscall' in error && ['connect', 'read', 'write'].includes(String(error.syscall))
  return driverMessages.some((message) => error.message.startsWith(message))
}
