// What every page stands on: type, theme, the way past the navigation. Prerendered once; must never read a cookie or a header.
import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { languageTags, locales } from '#contract/locale.ts'
import { firstPaintScript } from '../../lib/first-paint.ts'
import { PageWords, pageWords } from '../../lib/page-words.tsx'
import '../globals.css'

const anek = localFont({
  src: '../../../../node_modules/@fontsource-variable/anek-latin/files/anek-latin-latin-wght-normal.woff2',
  weight: '100 800',
  variable: '--font-anek',
  display: 'swap',
})

// The letters of Hindi: in the page's own head for those who read it, and for nobody else.
const devanagari = new URL(
  '../../../../node_modules/@fontsource-variable/anek-devanagari/files/anek-devanagari-devanagari-wght-normal.woff2',
  import.meta.url,
)

/** Every page is built once in each language; which one is sent, the server decides (platform/http/pages.ts). */
export const generateStaticParams = () => locales.map((locale) => ({ locale }))
export const dynamicParams = false

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await pageWords()
  return {
    title: { default: t('meta.title'), template: `%s · ${t('common.product')}` },
    description: t('meta.description'),
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf6ec' },
    { media: '(prefers-color-scheme: dark)', color: '#150d1a' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await pageWords()
  if (locale === 'hi') preload(devanagari.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={languageTags[locale]} className={anek.variable} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours; the server allows it by its hash */}
        <script data-own="" dangerouslySetInnerHTML={{ __html: firstPaintScript }} />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-60 focus:rounded-control focus:bg-ink focus:px-4 focus:py-3 focus:text-ground"
        >
          {t('nav.skip')}
        </a>
        <PageWords of={['common', 'shell']}>{children}</PageWords>
      </body>
    </html>
  )
}
