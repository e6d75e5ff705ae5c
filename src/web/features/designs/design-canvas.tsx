// A picture with the words of a design on it, drawn by the very module the server draws it with. Takes no input.
'use client'
import { useEffect, useRef, useState } from 'react'
import type { Design } from '#contract/design.ts'
import { drawPicture, type LayerReport, renderLayers } from '#drawing/layers/index.ts'
import { lettersOf, loadLetters } from './letters.ts'
import { drawWash } from './wash.ts'

export interface DesignGround {
  /** Address of the picture without words; null: a wash of colour stands for a picture that is not drawn yet. */
  url: string | null
  /** Of the picture, in pixels. */
  width: number
  height: number
}

interface DesignCanvasProps {
  design: Design
  ground: DesignGround
  /** What the picture shows and says, for those who do not see it. */
  label: string
  /** What came of each layer, in the canvas' pixels. */
  onDrawn?: (reports: readonly LayerReport[]) => void
}

// Sharp on a phone of three pixels a point and on a large screen, and quick enough to draw while a finger moves.
const longestEdge = 1280

export function DesignCanvas({ design, ground, label, onDrawn }: DesignCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = usePicture(ground.url)
  const lettersLoaded = useLetters(design)
  const drawn = useRef(onDrawn)
  drawn.current = onDrawn

  useEffect(() => {
    const element = canvas.current
    if (!element || lettersLoaded === 0 || picture === 'loading') return
    const frame = requestAnimationFrame(() => {
      const scale = Math.min(1, longestEdge / Math.max(ground.width, ground.height))
      const width = Math.round(ground.width * scale)
      const height = Math.round(ground.height * scale)
      const context = contextFor(element, width, height)
      if (context === null) return
      if (picture === null) drawWash(context, width, height)
      else
        drawPicture(
          context,
          { image: picture, width: picture.naturalWidth, height: picture.naturalHeight },
          { width, height },
        )
      const reports = renderLayers(context, design, { width, height, makeCanvas })
      drawn.current?.(reports)
      element.dataset.drawn = 'true'
    })
    return () => cancelAnimationFrame(frame)
  }, [design, ground.width, ground.height, picture, lettersLoaded])

  return <canvas ref={canvas} role="img" aria-label={label} className="absolute inset-0 size-full rounded-[inherit]" />
}

function contextFor(element: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  // Setting a size empties the canvas, so only when it changes.
  if (element.width !== width) element.width = width
  if (element.height !== height) element.height = height
  return element.getContext('2d', { willReadFrequently: true })
}

function makeCanvas(width: number, height: number): HTMLCanvasElement {
  const made = document.createElement('canvas')
  made.width = width
  made.height = height
  return made
}

/** Null: there is none, or it did not load; the words can be edited all the same. */
function usePicture(url: string | null): HTMLImageElement | null | 'loading' {
  const [loaded, setLoaded] = useState<{ url: string; image: HTMLImageElement | null } | null>(null)
  useEffect(() => {
    if (url === null) return
    const image = new Image()
    let isWanted = true
    image.src = url
    image.decode().then(
      () => isWanted && setLoaded({ url, image }),
      () => isWanted && setLoaded({ url, image: null }),
    )
    return () => {
      isWanted = false
    }
  }, [url])
  if (url === null) return null
  return loaded?.url === url ? loaded.image : 'loading'
}

/**
 * 0 until the letters of the design are there: the canvas keeps what it shows, for other letters would jump. Another number each
 * time that it is to be drawn anew with them.
 */
function useLetters(design: Design): number {
  const letters = lettersOf(design)
  const [loaded, setLoaded] = useState({ letters: '', times: 0 })
  useEffect(() => loadLetters(letters, () => setLoaded(({ times }) => ({ letters, times: times + 1 }))), [letters])
  return loaded.letters === letters ? loaded.times : 0
}
