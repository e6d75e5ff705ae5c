// What the author of a post may do with it; loaded when it is asked for.
'use client'
import { Pencil } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { buttonLook } from '../../../ui/button-look.ts'

const EditPostDialog = lazy(() =>
  import('../edit-post-dialog.tsx').then((module) => ({ default: module.EditPostDialog })),
)

export function OwnerBar({ post, onChanged }: { post: PostDetail; onChanged: (post: PostDetail | null) => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <div>
      <button type="button" onClick={() => setOpen(true)} className={buttonLook({ look: 'outline' })}>
        <Pencil aria-hidden="true" />
        {t('post.edit')}
      </button>
      {isOpen && (
        <Suspense>
          <EditPostDialog post={post} onChanged={onChanged} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
