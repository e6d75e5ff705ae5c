// One page of a user's own creations, newest first, without repeats or gaps whatever is made or deleted meanwhile.

import type { QueryOf } from '#contract/endpoint.ts'
import type { Creation, listCreations as contract } from '#contract/studio.ts'
import { parseListCursor, showListCursor } from '#platform/list-cursor.ts'
import type { Services } from '#platform/module.ts'
import { searchPatterns } from './creation-search.ts'
import { creationPage } from './creations.sql.ts'
import { restorableSince } from './restore-creation.ts'
import { showCreation } from './show-creation.ts'

export type CreationFilter = QueryOf<typeof contract>

/** Throws validation_failed for a cursor that is none. */
export async function listCreations(
  services: Pick<Services, 'db' | 'secrets' | 'clock'>,
  userId: string,
  filter: CreationFilter,
): Promise<{ items: Creation[]; nextCursor?: string }> {
  const rows = await creationPage(services.db, {
    userId,
    // One more than shown says whether there is another page.
    limit: filter.limit + 1,
    after: parseListCursor(filter.cursor),
    type: filter.type ?? null,
    tier: filter.tier ?? null,
    from: filter.from === undefined ? null : new Date(filter.from),
    before: filter.before === undefined ? null : new Date(filter.before),
    isPublished: filter.published === undefined ? null : filter.published === 'true',
    patterns: searchPatterns(filter.q ?? ''),
    deletedSince: filter.deleted === 'true' ? restorableSince(services.clock.now()) : null,
  }).execute()
  const shown = rows.slice(0, filter.limit)
  const last = shown[shown.length - 1]
  const items = shown.map((row) => showCreation(services, row))
  if (rows.length <= filter.limit || last === undefined) return { items }
  return { items, nextCursor: showListCursor({ createdAt: last.place, id: last.id }) }
}
