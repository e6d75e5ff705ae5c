// How many columns the browser gave a grid, how high its rows are and where it begins. Must never decide any of that itself.
'use client'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

interface Measure {
  columns: number
  /** Height of a row with the gap below it, in pixels. */
  rowPx: number
  gapPx: number
  /** Distance of the grid from the top of the page. */
  topPx: number
}

function measure(grid: HTMLElement, captionPx: number): Measure {
  const style = getComputedStyle(grid)
  const widths = style.gridTemplateColumns.split(' ')
  const gapPx = Number.parseFloat(style.rowGap)
  return {
    columns: widths.length,
    rowPx: Number.parseFloat(widths[0] ?? '0') + captionPx + gapPx,
    gapPx,
    topPx: grid.getBoundingClientRect().top + window.scrollY,
  }
}

const unknown: Measure = { columns: 2, rowPx: 300, gapPx: 12, topPx: 0 }

const isSame = (one: Measure, other: Measure) =>
  one.columns === other.columns && one.rowPx === other.rowPx && one.gapPx === other.gapPx && one.topPx === other.topPx

export function useGridMeasure(captionPx: number): Measure & { grid: RefObject<HTMLUListElement | null> } {
  const grid = useRef<HTMLUListElement>(null)
  const [measured, setMeasured] = useState(unknown)
  useLayoutEffect(() => {
    const element = grid.current
    if (!element) return
    const remeasure = () => {
      const next = measure(element, captionPx)
      setMeasured((known) => (isSame(known, next) ? known : next))
    }
    remeasure()
    const observer = new ResizeObserver(remeasure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [captionPx])
  return { ...measured, grid }
}
