// The two documents of the sitemap protocol, and robots.txt. Everything put in is escaped.
import type { SitemapEntry, SitemapPart } from './sitemap.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '')

function line(name: string, address: string, changedAt: Date | undefined): string {
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''
  return `<${name}><loc>${escaped(address)}</loc>${changed}</${name}>\n`
}

const documentOf = (name: string, lines: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">\n${lines.join('')}</${name}>\n`

/** `origin` without a slash at its end. */
export function sitemapIndex(origin: string, parts: readonly SitemapPart[]): string {
  const lines = parts.map(({ name, changedAt }) => line('sitemap', `${origin}/sitemap/${name}.xml`, changedAt))
  return documentOf('sitemapindex', lines)
}

export function sitemapPart(origin: string, entries: readonly SitemapEntry[]): string {
  return documentOf(
    'urlset',
    entries.map(({ path, changedAt }) => line('url', origin + path, changedAt)),
  )
}

/** `closed`: beginnings of addresses that nobody finds by searching; `$` at the end means this address alone. */
export function robotsText(origin: string, closed: readonly string[]): string {
  const rules = closed.map((path) => `Disallow: ${path}\n`).join('')
  return `User-agent: *\n${rules}Allow: /\n\nSitemap: ${origin}/sitemap.xml\n`
}
