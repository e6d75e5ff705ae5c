// The words of a page for components that run while it is built; they have all of them, nothing is sent.
import { use } from 'react'
import { pageWords } from './page-words.tsx'
import type { Words } from './words.ts'

export function useWords(): Words {
  return use(pageWords())
}
