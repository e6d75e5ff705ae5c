// The layers as things one can take hold of, over the canvas: by finger, mouse and keyboard, each with a spoken name.
'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { DesignLayer } from '#contract/design.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { type Guide, margin } from './snap.ts'
import { type Editor, layerName } from './use-editor.ts'
import { type Grip, useGestures } from './use-gestures.ts'

interface LayerHandlesProps {
  editor: Editor
  showsGuides: boolean
  /** Enter on a layer: on to its words. */
  onEditWords: () => void
}

const steps = { small: 0.01, large: 0.05 }
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const larger = 1.06

const percent = (share: number) => `${share * 100}%`
const areaOf = ({ box }: DesignLayer) => box.width * box.height

export function LayerHandles({ editor, showsGuides, onEditWords }: LayerHandlesProps) {
  const surface = useRef<HTMLDivElement>(null)
  const [guides, setGuides] = useState<readonly Guide[]>([])
  const [isDragging, setDragging] = useState(false)
  const gestures = useGestures({ editor, surface, onGuides: setGuides, onDragging: setDragging })
  const onKeyDown = (event: KeyboardEvent, layer: DesignLayer) => {
    if (pressKey(event, { layer, editor, onEditWords })) event.preventDefault()
  }
  // Shapes are the ground that words stand on: a line of a few pixels would be in the way of every finger.
  const layers = editor.design.layers.filter(({ kind }) => kind !== 'shape')
  // The smaller lie above the larger ones, or a wide headline would swallow every tap. Tab follows the design's own order.
  const depth = new Map(layers.toSorted((a, b) => areaOf(b) - areaOf(a)).map(({ id }, index) => [id, index + 1]))
  return (
    // A tap beside all words lets go of them; the keyboard has Escape for that.
    <div
      ref={surface}
      className="absolute inset-0 touch-none select-none"
      onPointerDown={(event) => event.target === event.currentTarget && editor.choose(null)}
    >
      {(showsGuides || isDragging) && <SafeArea />}
      {layers.map((layer) => (
        <LayerHandle
          key={layer.id}
          layer={layer}
          depth={depth.get(layer.id) ?? 1}
          isChosen={editor.chosen?.id === layer.id}
          onChoose={() => editor.choose(layer.id)}
          onKeyDown={(event) => onKeyDown(event, layer)}
          gripOf={(grip) => gestures(layer, grip)}
        />
      ))}
      {guides.map(({ axis, at }) => (
        <span
          key={`${axis}${at}`}
          aria-hidden="true"
          className={classNames(
            'pointer-events-none absolute z-40 bg-marigold',
            axis === 'x' ? 'inset-y-0 w-px' : 'inset-x-0 h-px',
          )}
          style={axis === 'x' ? { left: percent(at) } : { top: percent(at) }}
        />
      ))}
    </div>
  )
}

interface LayerHandleProps {
  layer: DesignLayer
  depth: number
  isChosen: boolean
  onChoose: () => void
  onKeyDown: (event: KeyboardEvent) => void
  gripOf: (grip: Grip) => ReturnType<ReturnType<typeof useGestures>>
}

function LayerHandle({ layer, depth, isChosen, onChoose, onKeyDown, gripOf }: LayerHandleProps) {
  const { t } = useWords()
  const { box } = layer
  return (
    <div
      className="absolute [container-type:size]"
      style={{
        left: percent(box.x),
        top: percent(box.y),
        width: percent(box.width),
        height: percent(box.height),
        zIndex: isChosen ? 30 : depth,
      }}
    >
      <button
        type="button"
        data-layer={layer.id}
        aria-label={layerName(layer, t)}
        aria-pressed={isChosen}
        aria-describedby="design-keys"
        onFocus={onChoose}
        onClick={onChoose}
        onKeyDown={onKeyDown}
        {...gripOf('move')}
        className={classNames(
          // A line of small print is lower than a finger: what can be taken hold of is never below 1.75rem.
          '-translate-1/2 absolute top-1/2 left-1/2 size-full min-h-7 min-w-7 cursor-move touch-none rounded-sm outline-offset-0 hover:outline-1 hover:outline-white/80 hover:outline-dashed',
          isChosen && 'outline-2! outline-marigold! outline-solid! ring-1 ring-black/60',
        )}
      />
      {isChosen && (
        <>
          <Knob
            grip="corner"
            label={t('editor.resize')}
            gripOf={gripOf}
            className="-right-5.5 -bottom-5.5 cursor-nwse-resize"
          />
          <Knob
            grip="side"
            label={t('editor.widen')}
            gripOf={gripOf}
            className="-right-5.5 top-1/2 -mt-5.5 hidden cursor-ew-resize [@container_(height>3.5rem)]:grid"
          />
        </>
      )}
    </div>
  )
}

interface KnobProps {
  grip: Grip
  label: string
  gripOf: LayerHandleProps['gripOf']
  className: string
}

/** Large enough for a finger, small to the eye. The keyboard has plus and minus instead. */
function Knob({ grip, label, gripOf, className }: KnobProps) {
  return (
    <span
      {...gripOf(grip)}
      title={label}
      data-grip={grip}
      className={classNames('absolute grid size-11 touch-none place-items-center', className)}
    >
      <span
        className={classNames(
          'border-2 border-white bg-marigold shadow-card ring-1 ring-black/60',
          grip === 'corner' ? 'size-4 rounded-full' : 'h-5 w-2.5 rounded-full',
        )}
      />
    </span>
  )
}

function SafeArea() {
  return (
    <span
      aria-hidden="true"
      className="pointer-events-none absolute rounded-lg border border-white/80 border-dashed mix-blend-difference"
      style={{ inset: percent(margin) }}
    />
  )
}

interface Press {
  layer: DesignLayer
  editor: Editor
  onEditWords: () => void
}

/** False: the key is not ours. */
function pressKey(event: KeyboardEvent, { layer, editor, onEditWords }: Press): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const arrow = arrows[event.key]
  if (arrow) {
    const by = event.shiftKey ? steps.large : steps.small
    editor.nudge(layer.id, arrow[0] * by, arrow[1] * by)
    return true
  }
  if (event.key === 'Enter') onEditWords()
  else if (event.key === 'Delete' || event.key === 'Backspace') editor.remove(layer.id)
  else if (event.key === '+' || event.key === '=') editor.scale(layer.id, larger, 'middle', `scale ${layer.id}`)
  else if (event.key === '-') editor.scale(layer.id, 1 / larger, 'middle', `scale ${layer.id}`)
  else return false
  return true
}
