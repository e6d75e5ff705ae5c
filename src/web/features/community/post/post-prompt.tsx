// How it was made, as far as its author lets it be read.
'use client'
import { Copy, Lock, LockKeyhole } from 'lucide-react'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { notify } from '../../../lib/notices.ts'
import { buttonLook } from '../../../ui/button-look.ts'
import { joinClasses } from '../../../ui/join-classes.ts'

export function PostPrompt({ post }: { post: PostDetail }) {
  const { t } = useWords()
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      notify(t('post.promptCopied'))
    } catch {
      notify(t('post.notCopied'))
    }
  }
  const { prompt } = post
  return (
    <>
      {post.remix === 'sealed' && <Explained icon={LockKeyhole} title={t('post.sealed')} text={t('post.sealedText')} />}
      {post.remix === 'closed' && <Explained icon={Lock} title={t('post.closed')} text={t('post.closedText')} />}
      {prompt !== undefined && (
        <section className="grid gap-1 rounded-card border border-line bg-surface px-4 pt-2 pb-4">
          <div className="flex items-center justify-between gap-2">
            <h2 className="font-semibold text-base">{t('post.prompt')}</h2>
            <button
              type="button"
              onClick={() => void copy(prompt)}
              aria-label={t('post.copyPrompt')}
              className={joinClasses(buttonLook({ look: 'ghost', size: 'icon' }), '-mr-2')}
            >
              <Copy aria-hidden="true" />
            </button>
          </div>
          <p dir="auto" className="wrap-anywhere whitespace-pre-line text-ink-soft">
            {prompt}
          </p>
        </section>
      )}
    </>
  )
}

function Explained({ icon: Icon, title, text }: { icon: typeof Lock; title: string; text: string }) {
  return (
    <section className="flex items-start gap-3 rounded-card border border-line bg-sunken p-4">
      <Icon className="mt-0.5 size-5 shrink-0 text-marigold-ink" aria-hidden="true" />
      <div className="grid gap-1">
        <h2 className="font-semibold text-base">{title}</h2>
        <p className="text-ink-soft text-sm">{text}</p>
      </div>
    </section>
  )
}
