// Changing one's own post, and taking it down. Needs no cache of answers: the post's page is one that everybody may open.
'use client'
import { Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { RefusalNote } from '../identity/refusal-note.tsx'
import { useCall } from '../identity/use-call.ts'
import { changesOf, draftOf } from './post-draft.ts'
import { isTitled, PostFields, PublishRefusal } from './post-fields.tsx'
import { deletePost, updatePost } from './publish-endpoints.ts'
import { useFormFacts } from './use-form-facts.ts'

interface EditPostDialogProps {
  post: PostDetail
  /** The post as it is now; null: it was taken down. */
  onChanged: (post: PostDetail | null) => void
  onClose: () => void
}

export function EditPostDialog({ post, onChanged, onClose }: EditPostDialogProps) {
  const { t } = useWords()
  const facts = useFormFacts()
  const [draft, setDraft] = useState(() => draftOf(post))
  const [isChecked, setChecked] = useState(false)
  const saving = useCall(updatePost)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (saving.isSending || !isTitled(draft) || draft.categoryId === '') return
    const body = changesOf(post, draft)
    if (body === null) return onClose()
    const answer = await saving.send({ params: { postId: post.id }, body })
    if (!answer.ok) return
    onChanged(answer.data)
    onClose()
  }
  // Its owner is shown no prompt either: it came of somebody's sealed one.
  const isFromSealed = post.isOwn && post.prompt === undefined
  return (
    <Dialog open onClose={onClose} title={t('publish.edit')} size="medium">
      <form onSubmit={save} noValidate className="grid gap-6">
        <PostFields
          draft={draft}
          onChange={(change) => setDraft({ ...draft, ...change })}
          suggestedTags={[]}
          facts={facts}
          isFromSealed={isFromSealed}
          refusal={saving.refusal}
          isChecked={isChecked}
        />
        <PublishRefusal refusal={saving.refusal} />
        <Button type="submit" size="large" pending={saving.isSending}>
          {t('publish.save')}
        </Button>
      </form>
      <Unpublish postId={post.id} onGone={() => onChanged(null)} />
    </Dialog>
  )
}

function Unpublish({ postId, onGone }: { postId: string; onGone: () => void }) {
  const { t } = useWords()
  const removing = useCall(deletePost)
  const [isAsked, setAsked] = useState(false)
  const remove = async () => {
    const answer = await removing.send({ params: { postId } })
    // Somebody else of the same person was quicker: what was asked for is so.
    if (answer.ok || answer.refusal.code === 'not_found') onGone()
  }
  return (
    <div className="mt-6 grid gap-3 border-line border-t pt-4">
      {isAsked ? (
        <div role="alert" className="grid gap-3 rounded-2xl bg-danger-soft px-4 py-3">
          <p>{t('publish.unpublishAsk')}</p>
          <div className="flex flex-wrap gap-2">
            <Button
              look="danger"
              pending={removing.isSending}
              onClick={() => void remove()}
              autoFocus
              className="border border-danger"
            >
              {t('publish.unpublish')}
            </Button>
            <Button look="ghost" onClick={() => setAsked(false)}>
              {t('common.keep')}
            </Button>
          </div>
        </div>
      ) : (
        <Button look="ghost" className="justify-self-start text-danger" onClick={() => setAsked(true)}>
          <Trash2 aria-hidden="true" />
          {t('publish.unpublish')}
        </Button>
      )}
      <RefusalNote refusal={removing.refusal} />
    </div>
  )
}
