// A page of the operator's: title and the place for its text, which the server fills from a file when it starts. Works without any script.
import type { Metadata } from 'next'
import { pageWords } from '../../lib/page-words.tsx'
import type { MessageKey } from '../../lib/words.ts'

type Name = 'terms' | 'privacy' | 'content-policy' | 'grievance'

// Empty for React also in the browser: it must leave alone what the server put there.
const filledByServer = { __html: '' }

export async function LegalDocument({ name, title }: { name: Name; title: MessageKey }) {
  const { locale, t } = await pageWords()
  return (
    <article className="mx-auto max-w-3xl px-4 py-10 lg:px-6">
      <h1 className="mb-6 text-3xl sm:text-4xl">{t(title)}</h1>
      <div
        data-filling={`${name}.${locale}`}
        className="document"
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: empty; see above
        dangerouslySetInnerHTML={filledByServer}
      />
    </article>
  )
}

/** Sent without the framework's scripts (platform/http/built-pages.ts). */
export function documentMetadata(title: MessageKey): () => Promise<Metadata> {
  return async () => {
    const { t } = await pageWords()
    return { title: t(title), other: { 'rangoli:scripts': 'own' } }
  }
}
