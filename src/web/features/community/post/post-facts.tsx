// Category, tags and figures of a post.
'use client'
import type { PostDetail } from '#contract/posts.ts'
import { useWords } from '#words'
import { PageLink } from '../../../lib/page-link.tsx'
import { provenanceKey } from '../../../lib/provenance-key.ts'
import { feedAddress } from '../feed/feed-filter.ts'

const everything = { sort: 'trending', categoryId: '', q: '' } as const
const chip =
  'inline-flex min-h-8 items-center rounded-full border border-line bg-surface px-3 text-ink-soft text-sm hover:border-line-strong hover:text-ink'

export function PostFacts({ post }: { post: PostDetail }) {
  const { t, shownName } = useWords()
  const labelKey = provenanceKey(post.label)
  return (
    <section aria-label={t('post.facts')} className="grid gap-3">
      <ul className="flex flex-wrap gap-2">
        <li>
          <PageLink href={feedAddress({ ...everything, categoryId: post.category.id })} className={chip}>
            {shownName(post.category.name)}
          </PageLink>
        </li>
        {post.tags.map((tag) => (
          <li key={tag}>
            <PageLink href={feedAddress({ ...everything, q: tag })} dir="auto" className={chip}>
              #{tag}
            </PageLink>
          </li>
        ))}
      </ul>
      <p className="text-ink-soft text-sm">
        {[
          ...(post.reuses > 0 ? [t('post.reusesCount', { count: post.reuses })] : []),
          labelKey ? t(labelKey) : post.label,
          post.aspectRatio,
        ].join(' · ')}
      </p>
    </section>
  )
}
