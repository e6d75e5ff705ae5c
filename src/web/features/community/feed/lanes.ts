// Where the cards of the feed lie: in columns that are filled from the top, each card below the shortest. Pure. The figures are those of
// `masonry` in ui/theme.css, by which the browser lays out the same cards before any script runs.

/** Of a picture's own width: what a card is high is counted in these. */
const rowsOfWidth = 20
const fewestRows = 9
const mostRows = 34

export interface Frame {
  columns: number
  gapPx: number
  /** Rows below the picture: title, author, buttons and the gap to the next card. */
  captionRows: number
}

/** From the widest on: from which width of the feed on. */
const frames: readonly (Frame & { fromPx: number })[] = [
  { fromPx: 1400, columns: 6, gapPx: 16, captionRows: 9 },
  { fromPx: 1100, columns: 5, gapPx: 16, captionRows: 9 },
  { fromPx: 820, columns: 4, gapPx: 16, captionRows: 10 },
  { fromPx: 560, columns: 3, gapPx: 16, captionRows: 11 },
  { fromPx: 350, columns: 2, gapPx: 12, captionRows: 12 },
  { fromPx: 0, columns: 2, gapPx: 12, captionRows: 13 },
]
const narrowest: Frame = { columns: 2, gapPx: 12, captionRows: 13 }

export function frameFor(widthPx: number): Frame {
  return frames.find(({ fromPx }) => widthPx >= fromPx) ?? narrowest
}

export function pictureRows({ width, height }: { width: number; height: number }): number {
  return Math.min(mostRows, Math.max(fewestRows, Math.round((rowsOfWidth * height) / width)))
}

export interface Lanes {
  /** Of each card: its column and the row it begins at. Rows never decrease. */
  columns: Uint8Array
  starts: Float64Array
  rows: Uint8Array
  totalRows: number
}

/** In the order of the cards; of columns of one height the left one is next. */
export function layOut(pictureRowsOf: readonly number[], { columns, captionRows }: Frame): Lanes {
  const ends = new Array<number>(columns).fill(0)
  const lanes: Lanes = {
    columns: new Uint8Array(pictureRowsOf.length),
    starts: new Float64Array(pictureRowsOf.length),
    rows: new Uint8Array(pictureRowsOf.length),
    totalRows: 0,
  }
  for (const [index, picture] of pictureRowsOf.entries()) {
    const start = Math.min(...ends)
    const column = ends.indexOf(start)
    const rows = picture + captionRows
    lanes.columns[index] = column
    lanes.starts[index] = start
    lanes.rows[index] = rows
    ends[column] = start + rows
  }
  lanes.totalRows = Math.max(0, ...ends)
  return lanes
}

/** The first card that begins at this row or below it. */
function firstFrom(starts: Float64Array, row: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** Which cards touch the rows from `top` to `bottom`: from the first to before the second. */
export function cardsBetween(
  { starts }: Lanes,
  { captionRows }: Frame,
  [top, bottom]: [number, number],
): [number, number] {
  return [firstFrom(starts, top - mostRows - captionRows), firstFrom(starts, bottom)]
}

/** In these the browser counts lengths: a row of `masonry` is cut to whole ones, and thirty rows make half a pixel of that. */
const unitsOfPx = 64

/** One row in pixels, in a feed of this width. */
export function rowPx(widthPx: number, { columns, gapPx }: Frame): number {
  const px = (widthPx - (columns - 1) * gapPx) / columns / rowsOfWidth
  return Math.floor(px * unitsOfPx) / unitsOfPx
}
