// Publishing one's own picture: how it will look, what stands beside it, and who may do what with it. Opens over My Creations and over the
// studio; must never publish twice, which the server guards.
'use client'
import { useState } from 'react'
import type { CreationDetail } from '#contract/studio.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useCreation } from '../studio/use-creations.ts'
import { useTemplates } from '../studio/use-templates.ts'
import { PublishForm } from './publish-form.tsx'
import { PublishedView } from './published-view.tsx'

interface PublishDialogProps {
  imageId: string
  onClose: () => void
}

export function PublishDialog({ imageId, onClose }: PublishDialogProps) {
  const { t } = useWords()
  const creation = useCreation(imageId)
  const templates = useTemplates()
  // What the template says about the category is a suggestion: without the templates the form opens all the same.
  const isKnown = creation.data !== undefined && !templates.isPending
  return (
    <Dialog open onClose={onClose} title={t('publish.title')} size="full">
      {isKnown && creation.data ? (
        <Opened creation={creation.data} categoryId={categoryOf(creation.data, templates.data?.items)} />
      ) : creation.isError ? (
        <EmptyState
          title={t('publish.loadFailed')}
          text={creation.error.message}
          action={<Button onClick={() => void creation.refetch()}>{t('common.tryAgain')}</Button>}
        />
      ) : (
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="skeleton aspect-square rounded-card lg:max-h-[70dvh]" />
          <div className="skeleton h-96 rounded-2xl" />
        </div>
      )}
    </Dialog>
  )
}

function categoryOf(
  { templateId }: CreationDetail,
  templates: readonly { id: string; categoryId: string }[] = [],
): string | undefined {
  return templates.find(({ id }) => id === templateId)?.categoryId
}

interface Published {
  postId: string
  title: string
  isPublic: boolean
}

function Opened({ creation, categoryId }: { creation: CreationDetail; categoryId: string | undefined }) {
  const [published, setPublished] = useState<Published | null>(null)
  // Opened on a picture that is published already: the post is the answer to the same question.
  const [knownPostId] = useState(creation.postId)
  if (published) return <PublishedView creation={creation} {...published} />
  if (knownPostId !== undefined) {
    return (
      <PublishedView creation={creation} postId={knownPostId} title={creation.prompt.slice(0, 200)} isPublic isKnown />
    )
  }
  return <PublishForm creation={creation} categoryId={categoryId} onPublished={setPublished} />
}
