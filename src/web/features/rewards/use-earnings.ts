// What one's posts have earned: the sums, the posts, the single rewards. Kept fresh by whatever moves the balance.
'use client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { load } from '../../lib/api.ts'
import { keys } from '../../lib/query-keys.ts'
import { useBalance } from '../credits/use-balance.ts'
import { getEarnings, listPostEarnings, listRewards } from './endpoints.ts'

const pageSize = 20

export function useEarnings() {
  return useQuery({ queryKey: [...keys.earnings, 'sums'], queryFn: () => load(getEarnings, {}) })
}

export function usePostEarnings() {
  return useInfiniteQuery({
    queryKey: [...keys.earnings, 'posts'],
    queryFn: ({ pageParam }) => load(listPostEarnings, { query: { limit: pageSize, cursor: pageParam || undefined } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

export function useRewards(postId: string | null) {
  return useInfiniteQuery({
    queryKey: [...keys.earnings, 'rewards', postId],
    queryFn: ({ pageParam }) =>
      load(listRewards, { query: { limit: pageSize, cursor: pageParam || undefined, postId: postId ?? undefined } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

/** A reward arrives as a rise of the balance, which is live. */
export function useOnRise(onRise: () => void): void {
  const credits = useBalance().data?.credits
  const before = useRef(credits)
  useEffect(() => {
    const hasRisen = before.current !== undefined && credits !== undefined && credits > before.current
    before.current = credits
    if (hasRisen) onRise()
  }, [credits, onRise])
}
