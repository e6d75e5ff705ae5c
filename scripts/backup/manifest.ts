// What a backup says about itself. It is sealed with the master secret of its installation: whoever changes a part or this list is found out.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { StartProblem } from '#platform/process/start-problem.ts'
import { deriveSecrets } from '#platform/secrets.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
// Below the pictures' folder, made of names of ours: nothing in it can climb out.
const PicturePath = z.string().regex(/^(?:[a-z0-9-]{1,80}\/){1,6}[a-z0-9-]{1,80}\.[a-z0-9]{2,5}$/)
const Name = z.string().regex(/^[a-z_][a-z0-9_]*$/)

export const BackedTable = z.object({
  schema: Name,
  table: Name,
  columns: z.array(Name).min(1),
  rows: z.int().min(0),
  /** Below the backup's folder: text of COPY, gzip. */
  file: z.string().regex(/^tables\/[a-z0-9_.]+\.copy\.gz$/),
  sha256: Sha256,
})
export type BackedTable = z.infer<typeof BackedTable>

export const BackedPicture = z.object({ path: PicturePath, sha256: Sha256, size: z.int().min(0) })
export type BackedPicture = z.infer<typeof BackedPicture>

export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  version: z.string(),
  postgres: z.string(),
  /** Version of the schema of the background queue, whose jobs only go back into the same one. */
  jobSchema: z.int(),
  migrations: z.array(z.object({ name: z.string(), sha256: Sha256 })),
  sequences: z.array(z.object({ schema: Name, name: Name, value: z.string().regex(/^\d+$/) })),
  tables: z.array(BackedTable),
  pictures: z.array(BackedPicture),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestFile = 'manifest.json'
export const sealFile = 'manifest.seal'

export const sealOf = (text: string, masterSecret: string) => deriveSecrets(masterSecret).sign('backup', text)

/** Place of a picture's bytes, shared by all backups of one folder. */
export const objectPath = (sha256: string) => join('objects', sha256.slice(0, 2), sha256)

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** `masterSecret` null: the seal is not looked at. Throws StartProblem when the manifest is missing, broken or not sealed by it. */
export function readManifest(folder: string, masterSecret: string | null): Manifest {
  const text = read(join(folder, manifestFile))
  if (masterSecret !== null) {
    const seal = read(join(folder, sealFile)).trim()
    if (!deriveSecrets(masterSecret).verify('backup', text, seal)) {
      throw new StartProblem(
        `${join(folder, manifestFile)} is not sealed by this SECRET_KEY: it was changed, or the key is another one. Give the key of the installation that was backed up, or --without-seal when you trust the file.`,
      )
    }
  }
  const parsed = Manifest.safeParse(asJson(text))
  if (!parsed.success) throw new StartProblem(`${join(folder, manifestFile)} is no manifest of a backup.`)
  return parsed.data
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new StartProblem(`${path} cannot be read: is that the folder of a backup?`, { cause })
  }
}
