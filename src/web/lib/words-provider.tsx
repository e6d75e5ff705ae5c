// Brings messages to the components below, beside those that were brought further up.
'use client'
import { type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Locale } from '#contract/locale.ts'
import { speakIn } from './api.ts'
import { WordsOfPage } from './use-words.ts'
import { type CompiledMessages, createWords } from './words.ts'

interface WordsProviderProps {
  locale: Locale
  messages: CompiledMessages
  children: ReactNode
}

export function WordsProvider({ locale, messages, children }: WordsProviderProps) {
  const above = useContext(WordsOfPage)
  const value = useMemo(() => {
    const all = { ...above.messages, ...messages }
    return { words: createWords(locale, all), messages: all }
  }, [above, locale, messages])
  useEffect(() => speakIn(value.words.t), [value])
  return <WordsOfPage value={value}>{children}</WordsOfPage>
}
