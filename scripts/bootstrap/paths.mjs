// Where things lie, and the stamps that say for which contents they were made.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
export const inRoot = (...parts) => join(root, ...parts)

/** Contents of a small file without its last line break, or null. */
export function readStamp(path) {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return null
  }
}

/** One hash over names and contents of files and folders. `skip` gets each path. */
export function hashOf(paths, skip = () => false) {
  const hash = createHash('sha256')
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) return
    if (found.isDirectory()) {
      for (const name of readdirSync(path).sort()) if (!skip(join(path, name))) add(join(path, name))
      return
    }
    hash.update(`${path.slice(root.length)}\0${found.size}\0`).update(readFileSync(path))
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}
