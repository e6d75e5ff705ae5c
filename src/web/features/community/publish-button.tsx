// The button that publishes a picture, or leads to the post it became. The dialog behind it is fetched with the first press.
'use client'
import { ExternalLink, Globe } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { buttonLook } from '../../ui/button-look.ts'
import { postPath } from './post-path.ts'

const PublishDialog = lazy(async () => ({ default: (await import('./publish-dialog.tsx')).PublishDialog }))

interface PublishButtonProps {
  imageId: string
  /** It is published already. */
  postId?: string | undefined
  look?: 'primary' | 'outline'
}

export function PublishButton({ imageId, postId, look = 'outline' }: PublishButtonProps) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      {postId === undefined ? (
        <Button look={look} onClick={() => setOpen(true)}>
          <Globe aria-hidden="true" />
          {t('publish.action')}
        </Button>
      ) : (
        <a href={postPath(postId)} className={buttonLook({ look })}>
          <ExternalLink aria-hidden="true" />
          {t('publish.seePost')}
        </a>
      )}
      {isOpen && (
        <Suspense>
          <PublishDialog imageId={imageId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
