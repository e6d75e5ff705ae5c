// What stands around it: the thread of a comment; of a post where it came from and what came of it.
import Link from 'next/link'
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Picture } from '../../ui/picture.tsx'
import { CasePart } from './case-part.tsx'

type Post = NonNullable<ModerationCaseDetail['post']>
type Context = NonNullable<ModerationCaseDetail['context']>

export function CaseContext({ found: { post, context } }: { found: ModerationCaseDetail }) {
  if (context) return <Thread context={context} />
  if (!post) return null
  return (
    <>
      <Lineage ancestors={post.ancestors} />
      <Remixes remixes={post.remixes} />
    </>
  )
}

function Thread({ context: { postId, title, before } }: { context: Context }) {
  const { t } = useWords()
  return (
    <CasePart title={t('moderation.context')}>
      <p>
        <Link href={`/post/${postId}`} className="underline underline-offset-4">
          {t('moderation.contextOf', { title })}
        </Link>
      </p>
      {before.length === 0 && <p className="text-ink-soft">{t('moderation.contextNone')}</p>}
      <ul className="grid gap-2">
        {before.map((words, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand there twice, and the list never changes
          <li key={place} className="wrap-anywhere whitespace-pre-line rounded-2xl bg-sunken px-3 py-2">
            {words}
          </li>
        ))}
      </ul>
    </CasePart>
  )
}

function Lineage({ ancestors }: { ancestors: Post['ancestors'] }) {
  const { t } = useWords()
  return (
    <CasePart title={t('moderation.lineage')}>
      {ancestors.length === 0 && <p className="text-ink-soft">{t('moderation.noLineage')}</p>}
      <ol className="grid gap-2">
        {ancestors.map(({ post }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places of the line, which never change
          <li key={place} className="flex min-h-14 items-center gap-3">
            <span className="relative size-14 shrink-0 overflow-hidden rounded-2xl bg-sunken">
              {post && <Picture picture={{ ...post, sources: [] }} alt="" sizes="56px" cover className="size-full" />}
            </span>
            {post ? (
              <Link href={`/post/${post.id}`} className="wrap-anywhere underline underline-offset-4">
                {post.title} · {post.author.name}
              </Link>
            ) : (
              <span className="text-ink-soft">{t('moderation.lineageGone')}</span>
            )}
          </li>
        ))}
      </ol>
    </CasePart>
  )
}

function Remixes({ remixes }: { remixes: Post['remixes'] }) {
  const { t, format } = useWords()
  const share = (part: number) => `${format.number(Math.round(part * 100))} %`
  return (
    <CasePart title={t('moderation.remixes')}>
      {remixes.length === 0 && <p className="text-ink-soft">{t('moderation.noRemixes')}</p>}
      <ul className="divide-y divide-line">
        {remixes.map(({ postId, by, createdAt, promptSimilarity, designSimilarity }) => (
          <li key={`${createdAt} ${by.handle}`} className="flex flex-wrap justify-between gap-x-4 gap-y-1 py-2.5">
            <span>
              {postId ? (
                <Link href={`/post/${postId}`} className="underline underline-offset-4">
                  {by.name || t('moderation.nobody')}
                </Link>
              ) : (
                `${by.name || t('moderation.nobody')} (${t('moderation.unpublished')})`
              )}
            </span>
            <span className="text-ink-soft text-sm tabular-nums">
              {designSimilarity === null
                ? t('moderation.similarityWords', { words: share(promptSimilarity) })
                : t('moderation.similarity', { words: share(promptSimilarity), layout: share(designSimilarity) })}{' '}
              · {format.relative(createdAt)}
            </span>
          </li>
        ))}
      </ul>
    </CasePart>
  )
}
