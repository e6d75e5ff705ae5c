// Ids: UUIDv7 in the database, prefixed and opaque on the wire (gen_01h455vb4pex5vsknk084sn02q, the TypeID form).
import { fromString, getType, TypeID, toUUID, typeidUnboxed } from 'typeid-js'
import { Refusal } from './refusal.ts'

/** Wire prefix of each kind of id. */
export const idPrefixes = {
  user: 'usr',
  session: 'ses',
  generation: 'gen',
  attempt: 'att',
  image: 'img',
  transfer: 'tfr',
  event: 'evt',
  audit: 'aud',
  post: 'pst',
  comment: 'cmt',
  reward: 'rwd',
  notification: 'ntf',
  report: 'rpt',
  moderationCase: 'cas',
  mail: 'mal',
  dataExport: 'exp',
  grievance: 'grv',
} as const

export type IdKind = keyof typeof idPrefixes

/** A new time-ordered uuid (v7): neighbours in time are neighbours in the index. */
export function newId(): string {
  return toUUID(typeidUnboxed('id'))
}

/** uuid -> `gen_...` */
export function showId(kind: IdKind, uuid: string): string {
  return TypeID.fromUUID(idPrefixes[kind], uuid).toString()
}

/** `gen_...` -> uuid; throws not_found on anything malformed: an id that cannot exist is answered like one that does not. */
export function parseId(kind: IdKind, shown: string): string {
  try {
    const id = fromString(shown)
    if (getType(id) === idPrefixes[kind]) return toUUID(id)
  } catch {
    // falls through: malformed
  }
  throw new Refusal('not_found')
}
