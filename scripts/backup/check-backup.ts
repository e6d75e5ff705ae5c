// Looks at every byte of a backup before anything is restored from it. Changes nothing.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartProblem } from '#platform/process/start-problem.ts'
import { type Manifest, objectPath, readManifest, sha256Of } from './manifest.ts'

/** Returns the manifest when every part is what it says. Throws StartProblem that names the first part that is not. */
export function checkBackup(folder: string, masterSecret: string | null): Manifest {
  if (!existsSync(folder)) throw new StartProblem(`${folder} does not exist.`)
  const manifest = readManifest(folder, masterSecret)
  for (const table of manifest.tables) expectBytes(join(folder, table.file), table.sha256)
  const objects = new Map(manifest.pictures.map((picture) => [picture.sha256, picture.size]))
  for (const [sha256, size] of objects) {
    const path = join(dirname(folder), objectPath(sha256))
    if (statSync(path, { throwIfNoEntry: false })?.size !== size) throw new StartProblem(`${path} is missing or cut.`)
    expectBytes(path, sha256)
  }
  return manifest
}

function expectBytes(path: string, sha256: string): void {
  if (!existsSync(path)) throw new StartProblem(`${path} is missing: this backup is not whole.`)
  if (sha256Of(readFileSync(path)) !== sha256) {
    throw new StartProblem(`${path} is not what the manifest says: it was changed or damaged. Nothing was restored.`)
  }
}
