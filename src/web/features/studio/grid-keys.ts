// Where the arrow keys lead in a grid that fills row by row. Pure.

/** The index a key leads to, or null when the key is none of the grid's or there is nothing in that direction. */
export function indexAfterKey(
  key: string,
  at: { index: number; columns: number; count: number; rowsOnScreen: number },
): number | null {
  const { index, columns, count } = at
  const last = count - 1
  const page = Math.max(1, at.rowsOnScreen) * columns
  const within = (next: number) => Math.min(Math.max(next, 0), last)
  const moves: Record<string, number> = {
    ArrowLeft: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index - columns,
    // From above a short last row: to its end, as text editors do.
    ArrowDown:
      index + columns > last && Math.floor(index / columns) < Math.floor(last / columns) ? last : index + columns,
    Home: 0,
    End: last,
    PageUp: within(index - page),
    PageDown: within(index + page),
  }
  const next = Object.hasOwn(moves, key) ? moves[key] : undefined
  return next === undefined || next < 0 || next > last || next === index ? null : next
}
