// The words of a page for components that run in the browser. Imported as `#words`: on the server that name is use-words.server.ts.
import { createContext, useContext } from 'react'
import { type CompiledMessages, createWords, type Words } from './words.ts'

interface WordsOfPage {
  words: Words
  messages: CompiledMessages
}

const none: CompiledMessages = {}
/** In English and empty, which is what a component shows that stands outside of every page. */
export const WordsOfPage = createContext<WordsOfPage>({ words: createWords('en', none), messages: none })

export function useWords(): Words {
  return useContext(WordsOfPage).words
}
