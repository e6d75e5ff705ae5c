// What search engines and link previews read of a profile. Names are what people wrote: text everywhere.
import type { Metadata } from 'next'
import type { PersonPageData } from '#contract/community-pages.ts'
import type { Words } from '../../../lib/words.ts'
import { profilePath } from '../post-path.ts'

/** Null: a page that asks for what it shows, which no search engine is to keep. */
export function personMetadata(data: PersonPageData | null, { t }: Words): Metadata {
  if (!data) return { title: t('people.profile'), robots: { index: false } }
  const { origin, person, page } = data
  const title = t('people.metaTitle', { name: person.name, handle: person.handle })
  const description = t('people.metaText', { name: person.name })
  const url = origin + profilePath(person.handle)
  const [first] = page.items
  const images = first ? [{ url: origin + first.imageUrl, alt: first.title }] : []
  return {
    title: { absolute: `${title} · ${t('common.product')}` },
    description,
    alternates: { canonical: url },
    openGraph: { title, description, url, images, type: 'profile', siteName: t('common.product') },
    twitter: { card: first ? 'summary_large_image' : 'summary', title, description, images },
  }
}
