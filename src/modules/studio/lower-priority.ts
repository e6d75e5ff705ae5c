// Lets requests and the database go first on a machine that also draws. Must only be called in a worker beside a web role.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'

/** Among the worker's own threads: after it, the drawing ones. */
const threadNiceness = 5
/** The least share there is when others want the machine; all of it when nobody does. */
const sessionNiceness = 19

/**
 * On Linux a priority belongs to a thread, and new threads take that of the one that starts them. Where the kernel shares
 * the processor by session first, only the session's own counts towards other sessions. Elsewhere nothing happens.
 */
export function lowerPriority(): void {
  try {
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), threadNiceness)
    // Not when somebody's terminal is the session: its other programs are not ours.
    if (sessionOfThis() === process.pid) writeFileSync('/proc/self/autogroup', String(sessionNiceness))
  } catch {
    // No Linux, no such sharing, or a thread that ended meanwhile: it works all the same.
  }
}

function sessionOfThis(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  // The program's name stands in brackets and may hold anything; after it: state, parent, group, session.
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3])
}
