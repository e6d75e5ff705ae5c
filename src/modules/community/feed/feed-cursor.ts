// Where a page of the feed ended, as opaque text that fits its own list alone. Times keep their microseconds: through a Date they
// would skip rows. Pure.

import { createHash } from 'node:crypto'
import { isMoment } from '#platform/list-cursor.ts'
import { Refusal } from '#platform/refusal.ts'

export interface TimePlace {
  /** `2026-01-15T09:00:00.123456Z` */
  publishedAt: string
  /** uuid */
  id: string
}

/** Before the newest post there is. */
export const newestOfAll: TimePlace = { publishedAt: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }

export type RankPlace =
  /**
   * `key` finds the place in a newer ranking when this one is gone. `ceiling`: the reader came from one that is gone, and has seen
   * what scores so much or more; null: they did not.
   */
  | { kind: 'rank'; snapshotId: string; rank: number; key: number; ceiling: number | null }
  /** Behind the last place of a ranking (null: there was none), in the order of time. `key`: of that last place, or the ceiling. */
  | { kind: 'behind'; snapshotId: string | null; key: number; isCeiling: boolean; after: TimePlace }

export type FeedPlace = { kind: 'time'; after: TimePlace } | RankPlace

const time = '\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z'
const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const number = '-?\\d{1,12}(?:\\.\\d{1,20})?(?:e[+-]?\\d{1,3})?'
const shapes = {
  time: new RegExp(`^l (\\S{6}) (${time}) (${uuid})$`),
  rank: new RegExp(`^t (\\S{6}) (${uuid}) (\\d{1,6}) (${number}) (-|${number})$`),
  behind: new RegExp(`^([ef]) (\\S{6}) (-|${uuid}) (${number}) (${time}) (${uuid})$`),
}

/** Six letters that stand for what a list shows: a cursor of another one is none. */
export const nameList = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 6)

export function showFeedCursor(list: string, place: FeedPlace): string {
  return Buffer.from(textOf(list, place), 'latin1').toString('base64url')
}

function textOf(list: string, place: FeedPlace): string {
  switch (place.kind) {
    case 'time':
      return `l ${list} ${place.after.publishedAt} ${place.after.id}`
    case 'rank':
      return `t ${list} ${place.snapshotId} ${place.rank} ${place.key} ${place.ceiling ?? '-'}`
    case 'behind':
      return `${place.isCeiling ? 'f' : 'e'} ${list} ${place.snapshotId ?? '-'} ${place.key} ${place.after.publishedAt} ${place.after.id}`
    default:
      return place satisfies never
  }
}

const textOfCursor = (cursor: string) => Buffer.from(cursor, 'base64url').toString('latin1')
const foreign = () => Refusal.field('cursor', 'This is no cursor of this list. Please start at the first page.')

/** Of a list in the order of time. Throws validation_failed for anything that is no cursor of this very list. */
export function parseTimeCursor(list: string, cursor: string): TimePlace {
  const [, name, publishedAt = '', id = ''] = shapes.time.exec(textOfCursor(cursor)) ?? []
  if (name !== list || !isMoment(publishedAt)) throw foreign()
  return { publishedAt, id }
}

/** Of a ranked list. Throws validation_failed for anything that is no cursor of this very list. */
export function parseRankCursor(list: string, cursor: string): RankPlace {
  const text = textOfCursor(cursor)
  const place = readRank(list, text) ?? readBehind(list, text)
  if (place === null) throw foreign()
  return place
}

function readRank(list: string, text: string): RankPlace | null {
  const [, name, snapshotId = '', rank, key, seen] = shapes.rank.exec(text) ?? []
  if (name !== list) return null
  return { kind: 'rank', snapshotId, rank: Number(rank), key: Number(key), ceiling: seen === '-' ? null : Number(seen) }
}

function readBehind(list: string, text: string): RankPlace | null {
  const [, sign, name, snapshot = '', key, publishedAt = '', id = ''] = shapes.behind.exec(text) ?? []
  if (name !== list || !isMoment(publishedAt)) return null
  const snapshotId = snapshot === '-' ? null : snapshot
  return { kind: 'behind', snapshotId, key: Number(key), isCeiling: sign === 'f', after: { publishedAt, id } }
}
