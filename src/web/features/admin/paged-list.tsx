// A list of the console that grows page by page, with its states. Must be given a key that names what it lists.
'use client'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Loaded } from './page-frame.tsx'

interface Page<Item> {
  items: Item[]
  nextCursor?: string | undefined
}

interface PagedListProps<Item> {
  queryKey: readonly unknown[]
  load: (cursor: string | undefined) => Promise<Page<Item>>
  empty: ReactNode
  children: (items: Item[]) => ReactNode
}

export function PagedList<Item>({ queryKey, load, empty, children }: PagedListProps<Item>) {
  const { t } = useWords()
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(pageParam || undefined),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    // What was found before stays until the next is there: nothing jumps.
    placeholderData: keepPreviousData,
  })
  return (
    <Loaded query={pages}>
      {(data) => {
        const items = data.pages.flatMap((page) => page.items)
        if (items.length === 0) return empty
        return (
          <div className="grid gap-4">
            {children(items)}
            {pages.hasNextPage && (
              <Button
                look="outline"
                className="justify-self-center"
                pending={pages.isFetchingNextPage}
                onClick={() => void pages.fetchNextPage()}
              >
                {t('admin.more')}
              </Button>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
