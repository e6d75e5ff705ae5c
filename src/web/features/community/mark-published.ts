// Tells the lists of one's own pictures what became of one: published, or no longer. Must never ask for pages that were loaded already.
import type { QueryClient } from '@tanstack/react-query'
import type { CreationDetail } from '#contract/studio.ts'
import { keys } from '../../lib/query-keys.ts'
import type { CreationPages } from '../studio/creation-pages.ts'
import { pagesKey } from '../studio/use-creations.ts'

export function markPublished(client: QueryClient, imageId: string, postId: string): void {
  client.setQueriesData<CreationPages>({ queryKey: pagesKey }, (known) =>
    known === undefined
      ? known
      : {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === imageId ? { ...item, postId } : item)),
          })),
        },
  )
  client.setQueryData<CreationDetail>(keys.creation(imageId), (known) => known && { ...known, postId })
  void client.invalidateQueries({ queryKey: keys.creations })
}
