// How much of one text another has kept, 0 to 1: Dice's coefficient over single words and pairs of neighbours, so that both the
// things named and their order count. Knows no language: letters of every script, folded. Pure.

/** Longer texts are compared by their beginning. */
const mostWords = 600

function words(text: string): string[] {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    // Nukta and joiners are left out or written as people please.
    .replace(/[\u093c\u200b-\u200f\u2060\ufeff]/g, '')
  return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, mostWords)
}

function shingles(text: string): Map<string, number> {
  const list = words(text)
  const counts = new Map<string, number>()
  const add = (shingle: string) => counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  for (const [index, word] of list.entries()) {
    add(word)
    const next = list[index + 1]
    // No word holds a space.
    if (next !== undefined) add(`${word} ${next}`)
  }
  return counts
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0)

/** Symmetric; 1 for the same words in the same order, 0 when nothing is shared or one of them has no words. */
export function promptSimilarity(one: string, other: string): number {
  const [a, b] = [shingles(one), shingles(other)]
  const all = sum(a) + sum(b)
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const [shingle, count] of a) shared += Math.min(count, b.get(shingle) ?? 0)
  return (2 * shared) / all
}
