// One comment with its answers. What was deleted or hidden keeps its place in grey while there are answers.
'use client'
import { CornerDownRight, MessageCircle } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { Comment } from '#contract/comments.ts'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { PageLink } from '../../lib/page-link.tsx'
import { Button } from '../../ui/button.tsx'
import { joinClasses } from '../../ui/join-classes.ts'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Avatar } from './avatar.tsx'
import { CommentForm } from './comment-form.tsx'
import type { ShownComment } from './comment-list.ts'
import { profilePath } from './post-path.ts'
import { useSignedIn } from './use-signed-in.ts'
import { type Thread, useThread } from './use-thread.ts'

// Visitors have nothing to choose: the menu and its library come for those who do.
const CommentMenu = dynamic(() => import('./comment-menu.tsx').then((file) => file.CommentMenu), {
  ssr: false,
  loading: () => <span className="block size-11" />,
})

interface CommentItemProps {
  postId: string
  comment: ShownComment
  onRemove: Thread['remove']
  onCount: (change: number) => void
  /** How many answers a top comment has now. */
  onReplies: (change: number) => void
}

export function CommentItem({ postId, comment, onRemove, onCount, onReplies }: CommentItemProps) {
  const answers = useThread(postId, comment.id)
  const [isOpen, setOpen] = useState(false)
  const [isAnswering, setAnswering] = useState(false)
  const open = () => {
    setOpen(true)
    if (answers.state === 'waiting') answers.load()
  }
  const answer = () => {
    open()
    setAnswering(true)
  }
  return (
    <li className="grid gap-1">
      <CommentBody comment={comment} onRemove={onRemove} onCount={onCount} onAnswer={answer} />
      <div className="ml-11 grid gap-1">
        {comment.replies > 0 && !isOpen && <OpenAnswers count={comment.replies} onOpen={open} />}
        {isOpen && (
          <Answers
            thread={answers}
            onAnswer={answer}
            onCount={(change) => {
              onCount(change)
              onReplies(change)
            }}
          />
        )}
        {isAnswering && (
          <AnswerForm
            postId={postId}
            comment={comment}
            thread={answers}
            onWritten={(change) => {
              onCount(change)
              onReplies(change)
            }}
            onClose={() => setAnswering(false)}
          />
        )}
      </div>
    </li>
  )
}

function OpenAnswers({ count, onOpen }: { count: number; onOpen: () => void }) {
  const { t } = useWords()
  return (
    <Button look="ghost" size="small" className="justify-self-start text-accent-text" onClick={onOpen}>
      <CornerDownRight aria-hidden="true" />
      {t('comments.showAnswers', { count })}
    </Button>
  )
}

interface AnswersProps {
  thread: Thread
  onAnswer: () => void
  onCount: (change: number) => void
}

function Answers({ thread, onAnswer, onCount }: AnswersProps) {
  const { t } = useWords()
  const { page, state } = thread
  if (state === 'failed' && page.items.length === 0) {
    return <NotLoaded reason={t('comments.notLoaded')} onRetry={thread.load} className="text-sm" />
  }
  return (
    <>
      {state === 'loading' && page.items.length === 0 && (
        <div className="skeleton h-16 rounded-2xl" aria-hidden="true" />
      )}
      <ul className="grid gap-1">
        {page.items.map((comment) => (
          <li key={comment.id}>
            <CommentBody comment={comment} onRemove={thread.remove} onCount={onCount} onAnswer={onAnswer} />
          </li>
        ))}
      </ul>
      {page.nextCursor && (
        <Button
          look="ghost"
          size="small"
          className="justify-self-start"
          pending={thread.isMoreLoading}
          onClick={thread.load}
        >
          {t('comments.moreAnswers')}
        </Button>
      )}
    </>
  )
}

interface AnswerFormProps {
  postId: string
  comment: Comment
  thread: Thread
  onWritten: (change: number) => void
  onClose: () => void
}

function AnswerForm({ postId, comment, thread, onWritten, onClose }: AnswerFormProps) {
  const { t } = useWords()
  return (
    <CommentForm
      postId={postId}
      parentId={comment.id}
      label={comment.author.name ? t('comments.answerTo', { name: comment.author.name }) : t('comments.answer')}
      isFocused
      onClose={onClose}
      onWrite={async (text, by) => {
        onWritten(1)
        const refused = await thread.write(text, by)
        if (refused) onWritten(-1)
        return refused
      }}
    />
  )
}

interface CommentBodyProps {
  comment: ShownComment
  onRemove: Thread['remove']
  onCount: (change: number) => void
  onAnswer: () => void
}

function CommentBody({ comment, onRemove, onCount, onAnswer }: CommentBodyProps) {
  const { t, format } = useWords()
  const isSignedIn = useSignedIn()
  const { author, isPending = false } = comment
  if (comment.state !== 'shown') {
    return (
      <p className="flex min-h-11 items-center gap-3 rounded-2xl bg-sunken px-4 text-ink-soft text-sm italic">
        {t(comment.state === 'hidden' ? 'comments.hidden' : 'comments.deleted')}
      </p>
    )
  }
  const remove = async () => {
    onCount(-1)
    const refused = await onRemove(comment)
    if (!refused) return
    onCount(1)
    notify(refused.detail)
  }
  return (
    <article
      aria-busy={isPending || undefined}
      className={joinClasses('flex gap-3', isPending && 'opacity-60')}
      data-testid="comment"
    >
      <Avatar name={author.name} pictureUrl={author.pictureUrl} className="mt-1 size-9 text-sm" />
      <div className="min-w-0 flex-1 pt-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          {author.handle === '' ? (
            <span className="font-semibold">{t('comments.somebody')}</span>
          ) : (
            <PageLink
              href={profilePath(author.handle)}
              dir="auto"
              className="wrap-anywhere font-semibold hover:underline"
            >
              {author.name}
            </PageLink>
          )}
          <time dateTime={comment.createdAt} className="text-ink-soft text-sm">
            {format.relative(comment.createdAt)}
          </time>
        </p>
        <p dir="auto" className="wrap-anywhere whitespace-pre-line">
          {comment.text}
        </p>
        <Button look="ghost" size="small" className="-ml-3" onClick={onAnswer} disabled={isPending}>
          <MessageCircle aria-hidden="true" />
          {t('comments.answer')}
        </Button>
      </div>
      {isSignedIn && !isPending && <CommentMenu comment={comment} onDelete={() => void remove()} />}
    </article>
  )
}
