// The picture of a post, as large as the screen lets it be, in its own ratio. Its place is known before it comes. Shown without any script.
import type { PostDetail } from '#contract/posts.ts'
import { sourceSets } from '../../../ui/source-sets.ts'
import { pictureRows } from '../feed/lanes.ts'

const sizes = '(min-width: 80rem) 50rem, (min-width: 64rem) calc(100vw - 30rem), calc(100vw - 2rem)'

export function PostPicture({ post }: { post: PostDetail }) {
  const { imageUrl, width, height, title, sources } = post
  return (
    <figure className="flex min-w-0 justify-center self-start overflow-hidden rounded-card border border-line bg-sunken">
      <picture className="contents">
        {sourceSets(sources).map(({ type, srcSet }) => (
          <source key={type} type={type} srcSet={srcSet} sizes={sizes} />
        ))}
        <img
          src={imageUrl}
          alt={title}
          width={width}
          height={height}
          data-rows={pictureRows({ width, height })}
          fetchPriority="high"
          decoding="async"
          className="tall-picture block"
        />
      </picture>
    </figure>
  )
}
