// What search engines and link previews read of a post. Titles and names are what people wrote: text everywhere, also within a script.
import type { Metadata } from 'next'
import type { PostPageData } from '#contract/community-pages.ts'
import type { Words } from '../../../lib/words.ts'
import { postPath } from '../post-path.ts'

const preview = { width: 1200, height: 630 }

export function postMetadata(data: PostPageData | null, { t }: Words): Metadata {
  if (!data) return { title: t('post.loading'), robots: { index: false } }
  const { origin, post } = data
  const { title } = post
  const description = t('post.metaText', { title, name: post.author.name })
  const url = origin + postPath(post.id)
  const images =
    post.previewUrl === undefined
      ? [{ url: origin + post.imageUrl, width: post.width, height: post.height, alt: title }]
      : [{ url: origin + post.previewUrl, ...preview, alt: title }]
  return {
    title: { absolute: `${title} · ${t('common.product')}` },
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images, type: 'article', siteName: t('common.product') },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}

/** JSON-LD; no `<` in it, so that nothing in it ends the element. */
export function postFactsForEngines({ origin, post }: PostPageData): string {
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'ImageObject',
    name: post.title,
    contentUrl: origin + post.imageUrl,
    url: origin + postPath(post.id),
    width: post.width,
    height: post.height,
    datePublished: post.createdAt,
    creditText: 'Rangoli',
    keywords: post.tags.join(', '),
    ...(post.author.handle && {
      author: { '@type': 'Person', name: post.author.name, url: `${origin}/u/${post.author.handle}` },
    }),
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/LikeAction',
      userInteractionCount: post.likes,
    },
  }
  return JSON.stringify(facts).replaceAll('<', '\\u003c')
}
