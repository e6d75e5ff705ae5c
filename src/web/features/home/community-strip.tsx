// What trends in the community, on the front page. Rendered by our server and put into the built page, so it is whole as markup: plain links,
// pictures that load by themselves.
import { ArrowRight, Repeat2 } from 'lucide-react'
import type { Post } from '#contract/posts.ts'
import { useWords } from '#words'
import { FeedPicture } from '../community/feed/feed-picture.tsx'
import { postPath } from '../community/post-path.ts'

/** The server takes out the section by its id; there must be no other section in it. */
export function CommunityStrip({ posts }: { posts: readonly Post[] }) {
  const { t, format } = useWords()
  return (
    <section
      id="community"
      aria-labelledby="community-title"
      className="mx-auto grid max-w-7xl gap-6 px-4 py-14 lg:px-8 lg:py-20"
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div className="grid max-w-2xl gap-2">
          <h2 id="community-title" className="text-3xl sm:text-4xl">
            {t('strip.title')}
          </h2>
          <p className="text-ink-soft text-lg">{t('strip.text')}</p>
        </div>
        <a href="/explore" className="flex min-h-11 items-center gap-1 font-semibold text-accent-text hover:underline">
          {t('strip.all')}
          <ArrowRight className="size-4" aria-hidden="true" />
        </a>
      </div>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 lg:grid-cols-5">
        {posts.map((post) => (
          <li key={post.id} className="max-lg:nth-[n+7]:hidden">
            <a href={postPath(post.id)} className="group grid gap-2 rounded-card">
              <span className="relative block aspect-4/5 overflow-hidden rounded-card border border-line bg-sunken">
                <FeedPicture picture={post} />
              </span>
              <span className="block truncate px-1 font-semibold text-sm leading-6">{post.title}</span>
              <span className="flex items-center justify-between gap-2 px-1 text-ink-soft text-xs">
                <span className="min-w-0 truncate">{post.author.name}</span>
                {post.reuses > 0 && (
                  <span className="flex shrink-0 items-center gap-1 tabular-nums">
                    <Repeat2 className="size-3.5" aria-hidden="true" />
                    <span className="sr-only">{t('explore.reuses')}</span>
                    {format.number(post.reuses)}
                  </span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
