// What search engines and link previews read of the feed.
import type { Metadata } from 'next'
import type { ExplorePageData } from '#contract/community-pages.ts'
import type { Words } from '../../../lib/words.ts'
import { feedAddress } from './feed-filter.ts'

/** Null: a page that asks for what it shows, which no search engine is to keep. */
export function exploreMetadata(data: ExplorePageData | null, { t, shownName }: Words): Metadata {
  if (!data) return { title: t('explore.title'), robots: { index: false } }
  const { origin, sort, categoryId = '', categories, page } = data
  const category = categories.find(({ id }) => id === categoryId)
  const title = category ? t('explore.metaTitleOf', { category: shownName(category.name) }) : t('explore.metaTitle')
  const description = t('explore.metaText')
  const url = origin + feedAddress({ sort, categoryId, q: '' })
  const [first] = page.items
  const images = first ? [{ url: origin + first.imageUrl, alt: first.title }] : []
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images, type: 'website', siteName: t('common.product') },
    twitter: { card: 'summary_large_image', title, description, images },
  }
}
