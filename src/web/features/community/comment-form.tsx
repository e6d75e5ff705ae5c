// Where one writes a comment or an answer. What was typed is never lost: not when the server refuses, not on the way to sign-in.
'use client'
import { CircleAlert } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Person } from '#contract/posts.ts'
import { useWords } from '#words'
import type { Refused } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { inputLook } from '../../ui/input-look.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { type KeptAct, signInFor, takeKeptAct } from './kept-act.ts'
import { loadMe } from './load-me.ts'
import { isSignedInHere, useSignedIn } from './use-signed-in.ts'

/** As the contract has it; its schemas stay out of the browser. */
const mostLetters = 1000
/** From here on it is told how many are left. */
const tellFrom = 900

interface CommentFormProps {
  postId: string
  /** The thread it answers to. */
  parentId: string | null
  label: string
  /** Opened by a press: the words go in at once. */
  isFocused?: boolean
  onWrite: (text: string, by: Person) => Promise<Refused | null>
  onClose?: () => void
}

export function CommentForm({ postId, parentId, label, isFocused = false, onWrite, onClose }: CommentFormProps) {
  const { t, format } = useWords()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [refusal, setRefusal] = useState<Refused | null>(null)
  const [isSending, setSending] = useState(false)
  const isSignedIn = useSignedIn()

  useEffect(() => {
    if (isFocused) field.current?.focus()
  }, [isFocused])
  useEffect(() => {
    if (!isSignedInHere()) return
    const isMine = (act: KeptAct): act is KeptAct & { kind: 'comment' } =>
      act.kind === 'comment' && act.postId === postId && act.parentId === parentId
    const kept = takeKeptAct(isMine)
    if (!kept) return
    setText(kept.text)
    field.current?.focus()
    field.current?.scrollIntoView({ block: 'center' })
  }, [postId, parentId])

  const send = async (event?: FormEvent) => {
    event?.preventDefault()
    const written = text.trim()
    if (written === '' || isSending) return
    setRefusal(null)
    if (!isSignedInHere()) return signInFor({ kind: 'comment', postId, text, parentId })
    setSending(true)
    const me = await loadMe()
    if (me === null) {
      setSending(false)
      return signInFor({ kind: 'comment', postId, text, parentId })
    }
    setText('')
    const refused = await onWrite(written, me)
    setSending(false)
    if (refused === null) return onClose?.()
    // What was typed meanwhile stays behind it.
    setText((typed) => (typed === '' ? text : `${text}\n${typed}`))
    setRefusal(refused)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
    if (event.key === 'Escape') onClose?.()
  }

  const left = mostLetters - text.length
  return (
    <form onSubmit={send} className="grid gap-2">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={() => isSignedInHere() && void loadMe()}
        onKeyDown={onKeyDown}
        rows={2}
        maxLength={mostLetters}
        placeholder={label}
        aria-describedby={refusal ? `${id}-refusal` : undefined}
        aria-invalid={refusal ? true : undefined}
        className={joinClasses(inputLook, 'field-sizing-content max-h-60 min-h-18 resize-none py-2.5')}
      />
      {refusal && (
        <p id={`${id}-refusal`} role="alert" className="flex items-start gap-1.5 text-danger text-sm">
          <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden="true" />
          <span>{refusal.detail}</span>
        </p>
      )}
      <div className="flex min-h-11 flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <p className="mr-auto text-ink-soft text-sm" aria-live="polite">
          {!isSignedIn
            ? t('comments.signInNote')
            : text.length >= tellFrom && t('comments.left', { count: left, shown: format.number(left) })}
        </p>
        {onClose && (
          <Button look="ghost" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        )}
        <Button type="submit" pending={isSending} disabled={text.trim() === ''}>
          {isSignedIn ? t('comments.post') : t('comments.signInToPost')}
        </Button>
      </div>
    </form>
  )
}
