// The list, page by page, and what reading does to it. The stream asks for it anew when something came.
'use client'
import { type InfiniteData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { listNotifications as contract } from '#contract/notifications.ts'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { listNotifications, readNotifications } from './endpoints.ts'

type Page = ReplyOf<typeof contract>

export function useNotifications(limit: number) {
  const client = useQueryClient()
  return useInfiniteQuery({
    queryKey: [...keys.notifications, limit],
    queryFn: async ({ pageParam }) => {
      const page = await load(listNotifications, { query: { limit, cursor: pageParam || undefined } })
      client.setQueryData<number>(keys.unread, page.unread)
      return page
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** Shown as read at once; when it could not be said, the list is asked for again. */
export function useMarkRead() {
  const client = useQueryClient()
  return async (what: { id: string } | { upTo: string }) => {
    const isMeant = (id: string, createdAt: string) => ('id' in what ? id === what.id : createdAt <= what.upTo)
    client.setQueriesData<InfiniteData<Page>>(
      { queryKey: keys.notifications },
      (known) =>
        known && {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (isMeant(item.id, item.createdAt) ? { ...item, isRead: true } : item)),
          })),
        },
    )
    const answer = await call(readNotifications, { body: 'id' in what ? { ids: [what.id] } : { upTo: what.upTo } })
    if (answer.ok) {
      client.setQueryData<number>(keys.unread, answer.data.unread)
      return
    }
    notify(answer.refusal.detail)
    await client.invalidateQueries({ queryKey: keys.notifications })
  }
}
