// A picture from the contract: its place is reserved, its blurred placeholder stands first, then it fades in. Must never shift the page.
'use client'
import { useHydrated } from '../lib/use-hydrated.ts'
import { classNames } from './class-names.ts'
import { placeholderUrl } from './placeholder-url.ts'
import { type PictureFile, sourceSets } from './source-sets.ts'

export interface PictureSource {
  imageUrl: string
  width: number
  height: number
  placeholder: string
  sources: readonly PictureFile[]
}

interface PictureProps {
  picture: PictureSource
  alt: string
  /** CSS sizes of the place, for the browser's choice of width. */
  sizes: string
  /** First in view: loaded at once. */
  eager?: boolean
  /** Fill a box of another ratio by cropping; otherwise the picture's own ratio is kept. */
  cover?: boolean
  className?: string
}

/** Past React: a list that is scrolled through would draw each of its cards a second time. */
function show(image: HTMLImageElement): void {
  image.dataset.shown = ''
}

/** A picture that came from the cache is complete before the listener is there. */
function showIfComplete(image: HTMLImageElement | null): void {
  if (image?.complete && image.naturalWidth > 0) show(image)
}

export function Picture({ picture, alt, sizes, eager = false, cover = false, className }: PictureProps) {
  // The server leaves it out: a page would carry it twice, in its text and in the data beside it.
  const blur = useHydrated() ? placeholderUrl(picture.placeholder) : null
  const fit = cover ? 'size-full object-cover' : 'h-auto w-full'
  return (
    <span className={classNames('relative block overflow-hidden bg-sunken', className)}>
      {/* biome-ignore lint/performance/noImgElement: 28 bytes of blur, nothing to optimise */}
      {blur && <img src={blur} alt="" className="absolute inset-0 size-full object-cover" />}
      <picture>
        {sourceSets(picture.sources).map(({ type, srcSet }) => (
          <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
        ))}
        <img
          src={picture.imageUrl}
          alt={alt}
          width={picture.width}
          height={picture.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          ref={showIfComplete}
          onLoad={({ currentTarget }) => show(currentTarget)}
          className={classNames('relative block opacity-0 transition-opacity duration-500 data-shown:opacity-100', fit)}
        />
      </picture>
    </span>
  )
}
