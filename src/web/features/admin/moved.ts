// A list with one of its items one place up or down. Pure.

export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= ids.length) return [...ids]
  const without = ids.filter((one) => one !== id)
  return [...without.slice(0, to), id, ...without.slice(to)]
}
