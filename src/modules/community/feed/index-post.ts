// Makes a post findable by what it says now, or by nothing any more, in the transaction that changed it. A sealed or closed
// prompt never comes in here: a search for its words would tell that they are there.
import { findPersonNames } from '#modules/identity/index.ts'
import type { Tx } from '#platform/db/database.ts'
import {
  countWords,
  deletePostWords,
  indexedWords,
  insertRemains,
  insertWords,
  lockSearchedPost,
  type SearchedPost,
  writePostWords,
} from './post-search.sql.ts'
import { splitWords } from './split-words.ts'
import { remainsOf } from './word-remains.ts'

/** A prompt may be long; what it is about stands in its first words. */
const mostWords = 96

async function wordsOf(tx: Tx, post: SearchedPost): Promise<string[]> {
  const author = await findPersonNames(tx, post.author_id)
  const isOpen = post.remix === 'open' && !post.is_prompt_sealed
  const said = [post.title, ...post.tags, author?.name ?? '', author?.handle ?? '', isOpen ? post.prompt : '']
  return splitWords(said.join('\n'), mostWords)
}

/** Call it after the post's own rows are written. Safe to call again, and for a post that is withdrawn or not there. */
export async function indexPost(tx: Tx, postId: string): Promise<void> {
  const post = await lockSearchedPost(tx, postId)
  const before = await indexedWords(tx, postId)
  const words = post?.found_at ? await wordsOf(tx, post) : []
  const added = words.filter((word) => !before.includes(word))
  const removed = before.filter((word) => !words.includes(word))
  const unseen = added.length > 0 ? await insertWords(tx, added) : []
  const remains = unseen.flatMap((word) => remainsOf(word).map((left) => ({ remains: left, word })))
  if (remains.length > 0) await insertRemains(tx, remains)
  if (added.length + removed.length > 0) await countWords(tx, added, removed)
  if (post?.found_at) {
    await writePostWords(tx, { postId, categoryId: post.category_id, publishedAt: post.found_at, words })
  } else {
    await deletePostWords(tx, postId)
  }
}
