// A heart and its count. Answers at once; keeps its width while the count changes.
'use client'
import { Heart } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { useLike } from './use-like.ts'

interface LikeButtonProps {
  postId: string
  /** As the post was loaded. */
  liked: boolean
  likes: number
  look?: 'ghost' | 'outline' | 'quiet'
  size?: 'count' | 'smallCount'
}

export function LikeButton({
  postId,
  liked: isLoadedLiked,
  likes: loadedLikes,
  look = 'ghost',
  size = 'count',
}: LikeButtonProps) {
  const { t, format } = useWords()
  const { liked, likes, toggle } = useLike(postId, { liked: isLoadedLiked, likes: loadedLikes })
  // The heart beats for a press, not for a page that shows what was liked long ago.
  const [isPressed, setPressed] = useState(false)
  const press = () => {
    setPressed(true)
    toggle()
  }
  return (
    <button
      type="button"
      aria-pressed={liked}
      aria-label={t('likes.label', { count: likes })}
      onClick={press}
      className={joinClasses(
        buttonLook({ look, size }),
        'aria-pressed:text-accent-text aria-pressed:hover:text-accent-text',
      )}
    >
      <Heart
        aria-hidden="true"
        className={joinClasses(liked && 'fill-current', liked && isPressed && 'animate-beat')}
      />
      <span className="min-w-[2ch] text-left tabular-nums">{format.number(likes)}</span>
    </button>
  )
}
