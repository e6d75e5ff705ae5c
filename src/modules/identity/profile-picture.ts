// Stores and removes the picture of a profile: decoded and encoded anew, square, in two sizes, without a byte of what was sent.
import { createHash } from 'node:crypto'
import type { Account } from '#contract/identity.ts'
import { must } from '#platform/assert.ts'
import type { Viewer } from '#platform/http/viewer.ts'
import { squareFiles, UnusablePicture } from '#platform/images/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type ProfileStats, showAccount } from './account.ts'
import { findUser, setPictureHash } from './users.sql.ts'

/** Pixels of a side: beside a name, and on a profile, at twice the density. */
export const pictureSizes = [96, 256] as const

/** Of the sizes above; `hash` in hex. */
export function pictureKey(hash: string, size: number): string {
  return `people/${hash.slice(0, 2)}/${hash}-${size}.webp`
}

/** Throws `validation_failed` on `file` for what is no picture we can use. */
export async function setPicture(
  services: Services,
  stats: ProfileStats,
  { viewer, file }: { viewer: Viewer; file: Uint8Array },
): Promise<Account> {
  const files = await squareFiles(file, pictureSizes).catch((error: unknown) => {
    if (error instanceof UnusablePicture)
      throw Refusal.field('file', 'This is no picture we can use: PNG, JPEG, WebP or AVIF.')
    throw error
  })
  const content = createHash('sha256').update(viewer.userId)
  for (const each of files) content.update(each.bytes)
  // With the owner's id inside: whoever has the same picture has files of their own, and nobody's are removed with another's.
  const hash = content.digest('hex')
  for (const { size, bytes } of files) await services.storage.put(pictureKey(hash, size), bytes)
  return replace(services, stats, viewer.userId, hash)
}

export async function deletePicture(services: Services, stats: ProfileStats, viewer: Viewer): Promise<Account> {
  return replace(services, stats, viewer.userId, null)
}

async function replace(services: Services, stats: ProfileStats, userId: string, hash: string | null): Promise<Account> {
  const before = must(await findUser(services.db, userId), 'a session without its account').picture_hash?.toString(
    'hex',
  )
  const user = await setPictureHash(services.db, userId, hash === null ? null : Buffer.from(hash, 'hex'))
  // A process killed in between leaves two small files that nobody asks for.
  if (before !== undefined && before !== hash) {
    for (const size of pictureSizes) await services.storage.delete(pictureKey(before, size))
  }
  return showAccount(services.config, must(user, 'a session without its account'), stats)
}
