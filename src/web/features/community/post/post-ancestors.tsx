// Where a picture came from, step by step. Who is gone keeps their place.
'use client'
import { CornerLeftUp } from 'lucide-react'
import type { Ancestor, PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { PageLink } from '../../../lib/page-link.tsx'
import { postPath } from '../post-path.ts'

export function PostAncestors({ post }: { post: PostDetail }) {
  const { t } = useWords()
  if (post.ancestors.length === 0) return null
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-base">
        {t(post.lineage === 'inspired' ? 'post.inspiredBy' : 'post.remixedFrom')}
      </h2>
      <ol className="grid gap-1">
        {post.ancestors.map((ancestor, place) => (
          <li key={ancestor.post?.id ?? `gone ${place}`} className="flex items-center gap-2">
            {place > 0 && <CornerLeftUp className="size-4 shrink-0 text-ink-faint" aria-hidden="true" />}
            <Step ancestor={ancestor} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Step({ ancestor: { post } }: { ancestor: Ancestor }) {
  const { t } = useWords()
  if (!post) {
    return (
      <p className="flex min-h-14 flex-1 items-center rounded-2xl border border-line border-dashed px-3 text-ink-soft text-sm">
        {t('post.ancestorGone')}
      </p>
    )
  }
  return (
    <PageLink
      href={postPath(post.id)}
      className="flex min-h-14 min-w-0 flex-1 items-center gap-3 rounded-2xl border border-line bg-surface p-1.5 hover:border-line-strong"
    >
      {/* biome-ignore lint/performance/noImgElement: one ready-made file */}
      <img
        src={post.imageUrl}
        alt=""
        width={post.width}
        height={post.height}
        loading="lazy"
        className="size-11 shrink-0 rounded-control bg-sunken object-cover"
      />
      <span className="min-w-0">
        <span dir="auto" className="block truncate font-medium text-sm">
          {post.title}
        </span>
        <span className="block truncate text-ink-soft text-xs">{t('post.by', { name: post.author.name })}</span>
      </span>
    </PageLink>
  )
}
