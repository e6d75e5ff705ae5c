// One picture of a run at a time, as large as the screen, and closer; the next one is a swipe, an arrow key or a press away.
'use client'
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react'
import { type PointerEvent, useEffect, useRef, useState } from 'react'
import type { Job } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Picture } from '../../ui/picture.tsx'
import { pictureBox } from './picture-box.ts'

interface VariantZoomProps {
  /** Those that have a picture. */
  jobs: readonly Job[]
  picked: Job
  nameOf: (jobId: string) => string
  onPick: (jobId: string) => void
  onClose: () => void
}

const swipePx = 48

export function VariantZoom({ jobs, picked, nameOf, onPick, onClose }: VariantZoomProps) {
  const { t } = useWords()
  const [isClose, setClose] = useState(false)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Closer to the middle, where pictures mostly have what they are about.
    const { current } = pane
    if (isClose && current) {
      current.scrollTo(
        (current.scrollWidth - current.clientWidth) / 2,
        (current.scrollHeight - current.clientHeight) / 2,
      )
    }
  }, [isClose])
  const touchedAtX = useRef<number | null>(null)
  const at = jobs.indexOf(picked)
  const go = (steps: number) => {
    const next = jobs[at + steps]
    if (next) onPick(next.jobId)
  }
  // Wherever the focus is: the dialog puts it on its own button.
  useEffect(() => {
    const turn = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowLeft') go(-1)
      if (key === 'ArrowRight') go(1)
    }
    window.addEventListener('keydown', turn)
    return () => window.removeEventListener('keydown', turn)
  })
  const touch = (event: PointerEvent) => {
    touchedAtX.current = event.pointerType === 'mouse' || isClose ? null : event.clientX
  }
  const lift = (event: PointerEvent) => {
    const movedPx = touchedAtX.current === null ? 0 : event.clientX - touchedAtX.current
    if (Math.abs(movedPx) > swipePx) go(movedPx > 0 ? -1 : 1)
    touchedAtX.current = null
  }
  if (!picked.picture) return null
  return (
    <Dialog open onClose={onClose} title={nameOf(picked.jobId)} size="full">
      <div className="grid gap-4" onPointerDown={touch} onPointerUp={lift}>
        <div
          ref={pane}
          className={classNames(
            'mx-auto max-w-full rounded-card',
            isClose ? 'overflow-auto' : 'touch-pan-y overflow-hidden',
          )}
          style={pictureBox(picked.picture)}
        >
          <Picture
            key={picked.jobId}
            picture={picked.picture}
            alt={nameOf(picked.jobId)}
            sizes={isClose ? '150vw' : '(min-width: 80rem) 46rem, 96vw'}
            eager
            cover
            className={isClose ? 'w-[250%]' : 'size-full'}
          />
        </div>
        <div className="flex items-center justify-center gap-2">
          <Button
            look="outline"
            size="icon"
            aria-label={t('variants.previous')}
            disabled={at <= 0}
            onClick={() => go(-1)}
          >
            <ChevronLeft aria-hidden="true" />
          </Button>
          <Button look="outline" aria-pressed={isClose} onClick={() => setClose(!isClose)}>
            {isClose ? <ZoomOut aria-hidden="true" /> : <ZoomIn aria-hidden="true" />}
            {t(isClose ? 'variants.whole' : 'variants.closer')}
          </Button>
          <Button
            look="outline"
            size="icon"
            aria-label={t('variants.next')}
            disabled={at >= jobs.length - 1}
            onClick={() => go(1)}
          >
            <ChevronRight aria-hidden="true" />
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
