// The language of the page that is being built, and the messages that travel with it. Runs on the server only.
import type { Metadata } from 'next'
import { locale } from 'next/root-params'
import type { ReactNode } from 'react'
import { isLocale, type Locale } from '#contract/locale.ts'
import type { MessageFile } from '../messages/index.ts'
import { allWords, compiledMessages } from './compiled-messages.ts'
import type { MessageKey, Words } from './words.ts'
import { WordsProvider } from './words-provider.tsx'

export async function pageLocale(): Promise<Locale> {
  const asked: unknown = await locale()
  if (!isLocale(asked)) throw new Error(`no pages in this language: ${String(asked)}`)
  return asked
}

export async function pageWords(): Promise<Words> {
  return allWords(await pageLocale())
}

/** Gives the components below the messages of these files, in the page's language. */
export async function PageWords({ of: features, children }: { of: readonly MessageFile[]; children: ReactNode }) {
  const language = await pageLocale()
  return (
    <WordsProvider locale={language} messages={compiledMessages(language, features)}>
      {children}
    </WordsProvider>
  )
}

/** `export const generateMetadata = titled('nav.wallet')` */
export function titled(title: MessageKey, description?: MessageKey): () => Promise<Metadata> {
  return async () => {
    const { t } = await pageWords()
    return { title: t(title), ...(description ? { description: t(description) } : {}) }
  }
}
