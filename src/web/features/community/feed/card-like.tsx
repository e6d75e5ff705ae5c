// How many like a post, on its card.
import { Heart } from 'lucide-react'
import type { Post } from '#contract/posts.ts'
import { useWords } from '#words'

export function CardLike({ post }: { post: Post }) {
  const { t, format } = useWords()
  return (
    <span className="flex items-center gap-1 px-1 tabular-nums">
      <Heart className="size-4" aria-hidden="true" />
      <span className="sr-only">{t('explore.likes')}</span>
      {format.number(post.likes)}
    </span>
  )
}
