// What My Creations shows: the filter as it stands in the page's address and as the API is asked for it. Pure.
import { imageTypes, tiers } from '#contract/picture-options.ts'
import type { ImageType, Tier } from '#contract/studio.ts'

export interface CreationFilter {
  q: string
  type: ImageType | ''
  tier: Tier | ''
  /** First and last day, `2026-01-31`, as the person's own calendar has them; empty: open. */
  fromDay: string
  toDay: string
  /** true: as a post. */
  published: 'true' | 'false' | ''
  isDeleted: boolean
}

export const noFilter: CreationFilter = {
  q: '',
  type: '',
  tier: '',
  fromDay: '',
  toDay: '',
  published: '',
  isDeleted: false,
}

/** Something is narrowed down; "recently deleted" is another list, not a narrower one. */
export function isNarrowed({ q, type, tier, fromDay, toDay, published }: CreationFilter): boolean {
  return [q, type, tier, fromDay, toDay, published].some((part) => part !== '')
}

/** Midnight of that day and of the one after it, on this device's clock; null for what is no day. */
function bounds(day: string): { start: Date; end: Date } | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? []
  if (year === undefined) return null
  const start = new Date(Number(year), Number(month) - 1, Number(date))
  // The 31st of February is a day of March to Date, and none to us.
  if (dayOf(start) !== day) return null
  return { start, end: new Date(start.getFullYear(), start.getMonth(), start.getDate() + 1) }
}

/** `2026-01-31` on this device's calendar. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The day `count` days before today. */
export function daysAgo(count: number, now = new Date()): string {
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - count))
}

export const publishedStates = ['true', 'false'] as const

/** Anything in the address that is no filter of ours is left out. */
export function readFilter(address: URLSearchParams): CreationFilter {
  const day = (name: string) => {
    const value = address.get(name) ?? ''
    return bounds(value) ? value : ''
  }
  return {
    q: (address.get('q') ?? '').trim().slice(0, 200),
    type: imageTypes.find((type) => type === address.get('type')) ?? '',
    tier: tiers.find((tier) => tier === address.get('tier')) ?? '',
    fromDay: day('from'),
    toDay: day('to'),
    published: publishedStates.find((state) => state === address.get('published')) ?? '',
    isDeleted: address.get('deleted') === 'true',
  }
}

/** The search part of the address: empty for no filter, otherwise with its `?`. */
export function showFilter(filter: CreationFilter): string {
  const { q, type, tier, fromDay: from, toDay: to, published, isDeleted } = filter
  const parts = Object.entries({ q, type, tier, from, to, published, deleted: isDeleted ? 'true' : '' })
  const address = new URLSearchParams(parts.filter(([, value]) => value !== '')).toString()
  return address ? `?${address}` : ''
}

/** The query of the API. */
export function askFor(filter: CreationFilter) {
  const from = bounds(filter.fromDay)?.start.toISOString()
  const before = bounds(filter.toDay)?.end.toISOString()
  return {
    ...(filter.q ? { q: filter.q } : {}),
    ...(filter.type ? { type: filter.type } : {}),
    ...(filter.tier ? { tier: filter.tier } : {}),
    ...(from ? { from } : {}),
    ...(before ? { before } : {}),
    ...(filter.published ? { published: filter.published } : {}),
    ...(filter.isDeleted ? { deleted: 'true' as const } : {}),
  }
}
