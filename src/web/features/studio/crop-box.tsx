// The picture with the frame of the part to keep: moved and pulled by finger, mouse or arrow keys.
'use client'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { CropArea } from '#contract/crop-area.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { classNames } from '../../ui/class-names.ts'
import { Picture, type PictureSource } from '../../ui/picture.tsx'
import { corners, edges, type FrameRules, type Handle, moved, pulled } from './crop-frame.ts'
import { pictureBox } from './picture-box.ts'

interface CropBoxProps {
  picture: PictureSource
  frame: CropArea
  rules: FrameRules
  onChange: (frame: CropArea) => void
}

type Grip = Handle | 'frame'

const places: Record<Handle, string> = {
  nw: 'left-0 top-0 cursor-nwse-resize',
  n: 'left-1/2 top-0 cursor-ns-resize',
  ne: 'left-full top-0 cursor-nesw-resize',
  e: 'left-full top-1/2 cursor-ew-resize',
  se: 'left-full top-full cursor-nwse-resize',
  s: 'left-1/2 top-full cursor-ns-resize',
  sw: 'left-0 top-full cursor-nesw-resize',
  w: 'left-0 top-1/2 cursor-ew-resize',
}
const names: Record<Handle, MessageKey> = {
  nw: 'crop.nw',
  n: 'crop.n',
  ne: 'crop.ne',
  e: 'crop.e',
  se: 'crop.se',
  s: 'crop.s',
  sw: 'crop.sw',
  w: 'crop.w',
}

const step = 0.01
const leap = 0.1
const ways: Record<string, { dx: number; dy: number }> = {
  ArrowLeft: { dx: -1, dy: 0 },
  ArrowRight: { dx: 1, dy: 0 },
  ArrowUp: { dx: 0, dy: -1 },
  ArrowDown: { dx: 0, dy: 1 },
}

const percent = (part: number) => `${part * 100}%`

export function CropBox({ picture, frame, rules, onChange }: CropBoxProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  const held = useRef<{ grip: Grip; frame: CropArea; x: number; y: number } | null>(null)
  const changed = (grip: Grip, from: CropArea, by: { dx: number; dy: number }) =>
    grip === 'frame' ? moved(from, by.dx, by.dy) : pulled(from, grip, by, rules)

  const take = (grip: Grip) => (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    held.current = { grip, frame, x: event.clientX, y: event.clientY }
  }
  const drag = (event: PointerEvent) => {
    const start = held.current
    const area = box.current?.getBoundingClientRect()
    if (!start || !area) return
    const by = { dx: (event.clientX - start.x) / area.width, dy: (event.clientY - start.y) / area.height }
    onChange(changed(start.grip, start.frame, by))
  }
  const drop = () => {
    held.current = null
  }
  const press = (grip: Grip) => (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (!way) return
    event.preventDefault()
    const length = event.shiftKey ? leap : step
    onChange(changed(grip, frame, { dx: way.dx * length, dy: way.dy * length }))
  }
  const listen = (grip: Grip) => ({
    type: 'button' as const,
    onPointerDown: take(grip),
    onPointerMove: drag,
    onPointerUp: drop,
    onPointerCancel: drop,
    onKeyDown: press(grip),
    'aria-describedby': 'crop-hint',
  })
  const place = {
    left: percent(frame.x),
    top: percent(frame.y),
    width: percent(frame.width),
    height: percent(frame.height),
  }
  return (
    // Room for the handles that stand over the border.
    <div className="grid place-items-center overflow-hidden p-3">
      <div ref={box} className="relative touch-none select-none" style={pictureBox(picture, 56)}>
        <Picture
          picture={picture}
          alt=""
          sizes="(min-width: 64rem) 42rem, 92vw"
          eager
          cover
          className="pointer-events-none size-full"
        />
        <div className="absolute inset-0 overflow-hidden">
          <div className="absolute shadow-[0_0_0_200vmax_var(--veil)]" style={place} />
        </div>
        <div className="absolute" style={place}>
          <button
            {...listen('frame')}
            aria-label={t('crop.frame')}
            className="absolute inset-0 size-full cursor-move touch-none border-2 border-on-accent bg-[linear-gradient(to_right,transparent_33.2%,#fff6_33.2%,#fff6_33.5%,transparent_33.5%,transparent_66.5%,#fff6_66.5%,#fff6_66.8%,transparent_66.8%),linear-gradient(to_bottom,transparent_33.2%,#fff6_33.2%,#fff6_33.5%,transparent_33.5%,transparent_66.5%,#fff6_66.5%,#fff6_66.8%,transparent_66.8%)]"
          />
          {(rules.ratio === null ? [...corners, ...edges] : corners).map((handle) => (
            <button
              key={handle}
              {...listen(handle)}
              aria-label={t(names[handle])}
              className={classNames(
                '-translate-x-1/2 -translate-y-1/2 absolute grid size-11 touch-none place-items-center rounded-full',
                places[handle],
              )}
            >
              <span className="size-4 rounded-full border-2 border-accent bg-on-accent shadow-card" />
            </button>
          ))}
        </div>
      </div>
    </div>
  )
}
