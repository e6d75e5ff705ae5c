// Lets requests and the database go first on a machine that also draws. Must only be called in a process of the worker role.
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'

/** A third of the share of a process at 0 when both want the machine; all of it when nobody else does. */
const niceness = 5

/** On Linux a priority belongs to a thread, and new threads take that of the one that starts them. Elsewhere nothing happens. */
export function lowerPriority(): void {
  try {
    for (const thread of readdirSync('/proc/self/task')) setPriority(Number(thread), niceness)
  } catch {
    // No Linux, or a thread that ended meanwhile: it works all the same.
  }
}
