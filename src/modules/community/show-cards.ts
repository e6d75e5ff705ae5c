// Cards as the API shows them: authors and category names are added here, once for a whole list. Who looks is not known here:
// `liked` is false, and whoever answers a person fills it in afterwards (mark-liked.ts).
import type { Person, Post } from '#contract/posts.ts'
import { findAccounts, showPerson } from '#modules/identity/index.ts'
import { categoryNames } from '#modules/templates/index.ts'
import type { Database } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import { publicPicture } from '#platform/images/index.ts'
import type { CardRow } from './cards.sql.ts'

/** Somebody whose account is gone. */
const nobody: Person = { handle: '', name: '', pictureUrl: null }

export async function showCards(db: Database, rows: readonly CardRow[]): Promise<Post[]> {
  const authorIds = [...new Set(rows.map(({ author_id }) => author_id))]
  const [accounts, categories] = await Promise.all([findAccounts(db, authorIds), categoryNames(db)])
  const authors = new Map(accounts.map((account) => [account.id, showPerson(account)]))
  return rows.map((row) => ({
    id: showId('post', row.id),
    createdAt: (row.published_at ?? row.created_at).toISOString(),
    ...publicPicture({
      contentHash: row.content_hash.toString('hex'),
      mark: showId('generation', row.generation_id),
      width: row.width,
      height: row.height,
      placeholder: row.placeholder,
    }),
    title: row.title,
    author: authors.get(row.author_id) ?? nobody,
    likes: row.likes,
    liked: false,
    comments: row.comments,
    reuses: row.reuses,
    category: { id: row.category_id, name: categories.get(row.category_id) ?? row.category_id },
    remix: row.remix,
  }))
}
