// How long a page of 24 cards takes, one request at a time, none of them from the shared pages: every request is for another page.
import type { BenchPeople } from '../people.ts'
import { categories, vocabulary } from './fill-posts.ts'
import { ask, quantile } from './requests.ts'

export interface PageFigures {
  p50Ms: number
  p95Ms: number
}

const pagesOfScroll = 40
/** Odd, and one more that warms the caches. */
const rounds = 9
const searches = 120

async function scroll(url: string, query: string, cookie?: string): Promise<number[]> {
  const times: number[] = []
  let cursor = ''
  for (let page = 0; page < pagesOfScroll; page++) {
    const { ms, text } = await ask(url, { path: `/api/community/feed?${query}${cursor}`, cookie })
    // The first is often a shared one.
    if (page > 0) times.push(ms)
    const { nextCursor }: { nextCursor?: string } = JSON.parse(text)
    if (nextCursor === undefined) break
    cursor = `&cursor=${nextCursor}`
  }
  return times
}

async function search(url: string, words: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (const word of words)
    times.push((await ask(url, { path: `/api/community/feed?q=${encodeURIComponent(word)}` })).ms)
  return times
}

/** Two neighbours that changed places. */
const misspelt = (word: string) => `${word.slice(0, 1)}${word.slice(2, 3)}${word.slice(1, 2)}${word.slice(3)}`

const rareWords = vocabulary.slice(-searches)
const frequentWords = vocabulary.slice(0, searches)
const misspeltWords = vocabulary
  .filter((word) => /^[a-z]{8,}$/.test(word))
  .slice(1_000, 1_000 + searches)
  .map(misspelt)

/** Each kind in turn, several times, so that a busy moment of the machine falls on all of them; the figures are those of the middle round. */
export async function measurePages(url: string, people: BenchPeople): Promise<Map<string, PageFigures>> {
  const [reader] = people.cookies
  const busiest = categories[0]
  const kinds: [string, () => Promise<number[]>][] = [
    ['trending', () => scroll(url, 'sort=trending')],
    ['latest', () => scroll(url, 'sort=latest')],
    ['category', () => scroll(url, `sort=latest&categoryId=${busiest}`)],
    ['trending of a category', () => scroll(url, `sort=trending&categoryId=${busiest}`)],
    ['following 1,000 people', () => scroll(url, 'sort=following', reader)],
    ['latest, signed in', () => scroll(url, 'sort=latest&limit=23', reader)],
    ['search: rare word', () => search(url, rareWords)],
    ['search: frequent word', () => search(url, frequentWords)],
    [
      'search: two frequent words',
      () =>
        search(
          url,
          frequentWords.map((word, at) => `${word} ${frequentWords[(at * 7 + 1) % searches]}`),
        ),
    ],
    ['search: misspelt word', () => search(url, misspeltWords)],
  ]
  const times = new Map<string, number[][]>(kinds.map(([name]) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of kinds) {
      const found = await run()
      if (round > 0) times.get(name)?.push(found)
    }
  }
  return new Map(
    [...times].map(([name, all]) => [name, { p50Ms: typical(all, 0.5), p95Ms: typical(all, 0.95) }] as const),
  )
}

/** Of the middle round: a burst of other work on the machine falls into one or two of them, and would be all that a p95 tells. */
const typical = (all: readonly number[][], share: number) =>
  quantile(
    all.map((round) => quantile(round, share)),
    0.5,
  )
