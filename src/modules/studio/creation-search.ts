// How creations are searched: every word somewhere in the prompt, the slots or the names of the tags, in any script and from one letter on. Pure.

/** Composed, lower case, single spaces: written once beside the creation and made of each query in the same way. */
export function searchableText(parts: readonly string[]): string {
  return parts.join(' ').normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

const mostWords = 8

/** LIKE patterns that must all match; none when the query is empty. */
export function searchPatterns(query: string): string[] {
  const words = searchableText([query])
    .split(' ')
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, mostWords).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`)
}
