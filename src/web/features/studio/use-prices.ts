// What a picture of each tier costs, asked from the server: prices are configuration and must never be typed into a page.
'use client'
import { useQuery } from '@tanstack/react-query'
import { tiers } from '#contract/picture-options.ts'
import type { Tier } from '#contract/studio.ts'
import { load } from '../../lib/api.ts'
import { quote } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'

// A price depends on the tier alone; the text is there because an order must have one.
const anyOrder = { prompt: 'price list' }

async function loadPrices(): Promise<Record<Tier, number>> {
  const [standard, premium2, premium4] = await Promise.all(
    tiers.map((tier) => load(quote, { body: { ...anyOrder, tier } })),
  )
  return { standard: standard?.cost ?? 0, premium2: premium2?.cost ?? 0, premium4: premium4?.cost ?? 0 }
}

export function usePrices() {
  return useQuery({ queryKey: keys.prices, queryFn: loadPrices, staleTime: 300_000 })
}
