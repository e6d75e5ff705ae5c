// Presses, long presses and keys on the grid, heard once for all cells: a cell carries its `data-index` and no listener.
'use client'
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { Selection } from './use-selection.ts'

export interface GridGestures {
  /** Opens a picture; null where nothing opens, so that every press chooses. */
  open: ((index: number) => void) | null
  selection: Selection
  /** Moves the focus by a key; the index it went to, or null. */
  moveFocus: (key: string, index: number) => number | null
}

// Shorter than the menu a phone opens on a link that is held (500 ms).
const longPressMs = 420
const fingerTremblePx = 10

/** The cell of an event and whether its own round tick was meant; null for the space between and for other buttons. */
function cellOf(target: EventTarget): { index: number; isTick: boolean } | null {
  const part = target instanceof Element ? target.closest('[data-index], [data-tick], button') : null
  if (!(part instanceof HTMLElement)) return null
  const { index, tick } = part.dataset
  if (tick !== undefined) return { index: Number(tick), isTick: true }
  return index === undefined ? null : { index: Number(index), isTick: false }
}

export function useGridGestures({ open, selection, moveFocus }: GridGestures) {
  const held = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null)
  const isHandled = useRef(false)
  const isTouch = useRef(false)
  const release = () => {
    if (held.current) clearTimeout(held.current.timer)
    held.current = null
  }
  useEffect(() => () => clearTimeout(held.current?.timer), [])

  const press = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    // The finger that chose by a long press is lifted: not a press of its own.
    if (isHandled.current) {
      isHandled.current = false
      return event.preventDefault()
    }
    const picks = cell.isTick || selection.isOn || open === null
    const isModified = event.metaKey || event.ctrlKey
    // Ctrl and Command keep opening tabs until something is chosen; shift chooses always.
    if (!picks && isModified) return
    event.preventDefault()
    if (event.shiftKey) selection.extend(cell.index)
    else if (picks) selection.toggle(cell.index)
    else open(cell.index)
  }
  const pointerDown = (event: PointerEvent) => {
    isTouch.current = event.pointerType !== 'mouse'
    isHandled.current = false
    const cell = cellOf(event.target)
    if (!cell || !isTouch.current) return
    const choose = () => {
      isHandled.current = true
      navigator.vibrate?.(12)
      selection.toggle(cell.index)
    }
    held.current = { timer: setTimeout(choose, longPressMs), x: event.clientX, y: event.clientY }
  }
  const pointerMove = (event: PointerEvent) => {
    const start = held.current
    if (start && Math.hypot(event.clientX - start.x, event.clientY - start.y) > fingerTremblePx) release()
  }
  const keyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    const isModified = event.metaKey || event.ctrlKey
    if (event.key === ' ') {
      event.preventDefault()
      return event.shiftKey ? selection.extend(cell.index) : selection.toggle(cell.index)
    }
    if (event.key === 'a' && isModified) {
      event.preventDefault()
      return selection.all()
    }
    const next = isModified || event.altKey ? null : moveFocus(event.key, cell.index)
    if (next === null) return
    event.preventDefault()
    if (event.shiftKey) {
      if (selection.anchor === null) selection.toggle(cell.index)
      selection.extend(next)
    }
  }
  return {
    onClick: press,
    onKeyDown: keyDown,
    onPointerDown: pointerDown,
    onPointerMove: pointerMove,
    onPointerUp: release,
    onPointerCancel: release,
    onContextMenu: (event: MouseEvent) => isTouch.current && cellOf(event.target) && event.preventDefault(),
  }
}
