// The order in which templates stand at home. Pure.

const dayMs = 86_400_000
// A day begins at midnight in India.
const indiaMs = 5.5 * 3_600_000

/** One of each category before a second of any, and each day the next of a category first. */
export function forToday<T extends { categoryId: string }>(templates: readonly T[], now: Date): T[] {
  const day = Math.floor((now.getTime() + indiaMs) / dayMs)
  const shelves = Map.groupBy(templates, ({ categoryId }) => categoryId)
  return [...shelves.values()]
    .flatMap((shelf) =>
      shelf.map((template, place) => ({
        template,
        round: (place - (day % shelf.length) + shelf.length) % shelf.length,
      })),
    )
    .sort((a, b) => a.round - b.round)
    .map(({ template }) => template)
}
