// Drag, resize and pinch of layers by pointers of any kind. A gesture starts from the design as it stood and is one step to undo.
'use client'
import { type PointerEvent, type RefObject, useRef } from 'react'
import type { Design, DesignBox, DesignLayer } from '#contract/design.ts'
import { scaleBy, setBox } from './edits.ts'
import { type Guide, snap } from './snap.ts'
import type { Editor } from './use-editor.ts'

export type Grip = 'move' | 'corner' | 'side'

interface Point {
  x: number
  y: number
}

interface Gesture {
  layerId: string
  grip: Grip
  /** As it stood when the gesture began. */
  design: Design
  box: DesignBox
  from: Point
  /** Pointers that are down, by id, in pixels of the screen. */
  pointers: Map<number, Point>
  /** Between the two fingers when the second came down; null with one. */
  pinchPx: number | null
  hasMoved: boolean
  name: string
}

interface GestureParts {
  editor: Editor
  surface: RefObject<HTMLDivElement | null>
  onGuides: (guides: readonly Guide[]) => void
  onDragging: (isDragging: boolean) => void
}

/** A finger trembles; less than this is a tap. */
const tapPx = 4
const reachPx = 7
let gestures = 0

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)
const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY })

export function useGestures({ editor, surface, onGuides, onDragging }: GestureParts) {
  const current = useRef<Gesture | null>(null)

  const begin = (event: PointerEvent, layer: DesignLayer, grip: Grip) => {
    if (event.button !== 0) return
    const known = current.current
    event.currentTarget.setPointerCapture(event.pointerId)
    if (known && known.layerId === layer.id && known.pointers.size === 1) {
      known.pointers.set(event.pointerId, pointOf(event))
      const [one, other] = [...known.pointers.values()]
      known.pinchPx = one && other ? distance(one, other) : null
      known.design = editor.design
      return
    }
    gestures += 1
    editor.choose(layer.id)
    current.current = {
      layerId: layer.id,
      grip,
      design: editor.design,
      box: layer.box,
      from: pointOf(event),
      pointers: new Map([[event.pointerId, pointOf(event)]]),
      pinchPx: null,
      hasMoved: false,
      name: `gesture ${gestures}`,
    }
  }

  const move = (event: PointerEvent) => {
    const gesture = current.current
    const size = surface.current?.getBoundingClientRect()
    if (!gesture?.pointers.has(event.pointerId) || !size) return
    gesture.pointers.set(event.pointerId, pointOf(event))
    if (!gesture.hasMoved && gesture.pinchPx === null && distance(pointOf(event), gesture.from) < tapPx) return
    if (!gesture.hasMoved) onDragging(true)
    gesture.hasMoved = true
    const done = gesture.pinchPx === null ? drag(gesture, pointOf(event), size) : pinch(gesture)
    onGuides(done.guides)
    editor.put(done.design, gesture.name)
  }

  const end = (event: PointerEvent) => {
    const gesture = current.current
    if (!gesture?.pointers.has(event.pointerId)) return
    gesture.pointers.delete(event.pointerId)
    // The finger that stays after a pinch must not throw the words across the picture.
    current.current = null
    onGuides([])
    onDragging(false)
    editor.settle()
  }

  return (layer: DesignLayer, grip: Grip) => ({
    onPointerDown: (event: PointerEvent) => begin(event, layer, grip),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: end,
  })
}

interface Done {
  design: Design
  guides: readonly Guide[]
}

function pinch({ design, layerId, pointers, pinchPx }: Gesture): Done {
  const [one, other] = [...pointers.values()]
  const factor = one && other && pinchPx ? distance(one, other) / Math.max(pinchPx, 1) : 1
  return { design: scaleBy(design, layerId, { factor, from: 'middle' }), guides: [] }
}

function drag({ design, layerId, grip, box, from }: Gesture, to: Point, size: DOMRect): Done {
  const dx = (to.x - from.x) / size.width
  const dy = (to.y - from.y) / size.height
  switch (grip) {
    case 'move': {
      const others = design.layers.filter(({ id }) => id !== layerId).map((layer) => layer.box)
      const wanted = { ...box, x: box.x + dx, y: box.y + dy }
      const snapped = snap(wanted, others, { x: reachPx / size.width, y: reachPx / size.height })
      return { design: setBox(design, layerId, snapped.box), guides: snapped.guides }
    }
    case 'side':
      return {
        design: setBox(design, layerId, { ...box, width: Math.min(box.width + dx, 1 - box.x) }),
        guides: [],
      }
    case 'corner': {
      const along = ((to.x - from.x) / (box.width * size.width) + (to.y - from.y) / (box.height * size.height)) / 2
      const most = Math.min((1 - box.x) / box.width, (1 - box.y) / box.height)
      return {
        design: scaleBy(design, layerId, { factor: Math.min(Math.max(1 + along, 0.1), most), from: 'corner' }),
        guides: [],
      }
    }
    default:
      return grip satisfies never
  }
}
