// The picture of a card: it fills the box it stands in, which has its own ratio but for some pixels. Shown as it comes, without any script.
import type { Post } from '#contract/posts.ts'
import { placeholderUrl } from '../../../ui/placeholder-url.ts'
import { sourceSets } from '../../../ui/source-sets.ts'

interface FeedPictureProps {
  picture: Pick<Post, 'imageUrl' | 'width' | 'height' | 'placeholder' | 'sources'>
  /** In the first view: asked for before everything else. */
  isEager?: boolean
  /** With its blurred stand-in behind it; in the browser only. */
  isBlurred?: boolean
}

// The columns of lanes.ts to the pixel where pictures are narrow: on a phone of 360 px a guess of 46vw misses the file of 320 px by a few
// and brings one of four times its bytes.
const sizes =
  '(min-width: 73rem) 15rem, (min-width: 53rem) calc(25vw - 20px), (min-width: 37rem) calc(33.3vw - 21px), calc(50vw - 22px)'

/** Decorative: the title beside it says what it is. */
export function FeedPicture({ picture, isEager = false, isBlurred = false }: FeedPictureProps) {
  const blur = isBlurred ? placeholderUrl(picture.placeholder) : null
  return (
    <>
      {/* biome-ignore lint/performance/noImgElement: 28 bytes of blur, nothing to optimise */}
      {blur && <img src={blur} alt="" className="absolute inset-0 size-full object-cover" />}
      <picture>
        {sourceSets(picture.sources).map(({ type, srcSet }) => (
          <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
        ))}
        <img
          src={picture.imageUrl}
          alt=""
          width={picture.width}
          height={picture.height}
          loading={isEager ? 'eager' : 'lazy'}
          {...(isEager && { fetchPriority: 'high' as const })}
          decoding="async"
          className="absolute inset-0 size-full object-cover transition-transform duration-300 group-hover:scale-103"
        />
      </picture>
    </>
  )
}
