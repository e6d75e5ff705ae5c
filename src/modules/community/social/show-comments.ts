// Comments as the API shows them: people are added once for a whole list. What was deleted or hidden is a place without words or name.
import type { Comment } from '#contract/comments.ts'
import type { Person } from '#contract/posts.ts'
import { findAccounts, showPerson } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import type { CommentRow } from './comments.sql.ts'

const nobody: Person = { handle: '', name: '', pictureUrl: null }
const shownStates = { shown: 'shown', hidden: 'hidden', deleted: 'deleted', removed: 'deleted' } as const

/** `viewerId` null: a visitor. `postAuthorId` may delete below the post. */
export async function showComments(
  db: Database,
  rows: readonly CommentRow[],
  { viewerId, postAuthorId }: { viewerId: string | null; postAuthorId: string },
): Promise<Comment[]> {
  const authorIds = rows.filter(({ state }) => state === 'shown').map(({ author_id }) => author_id)
  const accounts = await findAccounts(db, [...new Set(authorIds)])
  const people = new Map(accounts.map((account) => [account.id, showPerson(account)]))
  return rows.map((row) => {
    const isShown = row.state === 'shown'
    const isOwn = row.author_id === viewerId
    return {
      id: showId('comment', row.id),
      createdAt: row.created_at.toISOString(),
      author: (isShown && people.get(row.author_id)) || nobody,
      text: isShown ? row.text : '',
      state: shownStates[row.state],
      isOwn,
      isDeletable: isShown && (isOwn || postAuthorId === viewerId),
      ...(row.parent_id !== null && { parentId: showId('comment', row.parent_id) }),
      replies: row.replies,
    }
  })
}
