// A picture from the contract: its place is reserved, its blurred placeholder stands first, then it fades in. Must never shift the page.
'use client'
import { useEffect, useState } from 'react'
import { thumbHashToDataURL } from 'thumbhash'
import { classNames } from './class-names.ts'

export interface PictureSource {
  imageUrl: string
  width: number
  height: number
  placeholder: string
  sources: readonly { url: string; width: number; type: string }[]
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

const decoded = new Map<string, string>()
const decodedLimit = 500

/** base64 ThumbHash -> data URL; null when it is not one. Decoded once for each picture. */
function placeholderUrl(hash: string): string | null {
  const known = decoded.get(hash)
  if (known !== undefined) return known
  try {
    const bytes = Uint8Array.from(atob(hash), (character) => character.charCodeAt(0))
    const url = thumbHashToDataURL(bytes)
    if (decoded.size >= decodedLimit) decoded.clear()
    decoded.set(hash, url)
    return url
  } catch {
    return null
  }
}

function byType(sources: PictureSource['sources']): [string, string][] {
  const groups = new Map<string, string[]>()
  for (const source of sources) {
    groups.set(source.type, [...(groups.get(source.type) ?? []), `${source.url} ${source.width}w`])
  }
  return [...groups].map(([type, list]) => [type, list.join(', ')])
}

export function Picture({ picture, alt, sizes, eager = false, cover = false, className }: PictureProps) {
  const [shown, setShown] = useState(false)
  const [blur, setBlur] = useState<string | null>(null)
  useEffect(() => setBlur(placeholderUrl(picture.placeholder)), [picture.placeholder])
  const fit = cover ? 'size-full object-cover' : 'h-auto w-full'
  return (
    <span className={classNames('relative block overflow-hidden bg-sunken', className)}>
      {/* biome-ignore lint/performance/noImgElement: 28 bytes of blur, nothing to optimise */}
      {blur && <img src={blur} alt="" className="absolute inset-0 size-full object-cover" />}
      <picture>
        {byType(picture.sources).map(([type, list]) => (
          <source key={type} type={type} srcSet={list} sizes={sizes} />
        ))}
        <img
          src={picture.imageUrl}
          alt={alt}
          width={picture.width}
          height={picture.height}
          loading={eager ? 'eager' : 'lazy'}
          decoding="async"
          // A picture that came from the cache is complete before the listener is there.
          ref={(image) => {
            if (image?.complete && image.naturalWidth > 0) setShown(true)
          }}
          onLoad={() => setShown(true)}
          className={classNames(
            'relative block transition-opacity duration-500',
            fit,
            shown ? 'opacity-100' : 'opacity-0',
          )}
        />
      </picture>
    </span>
  )
}
