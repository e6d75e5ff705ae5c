// Rows as the API shows them. Names, titles and words of others are looked up now: what was hidden or deleted meanwhile is not shown.
import { creditsFromHundredths } from '#contract/credits-amount.ts'
import type { Notification } from '#contract/notifications.ts'
import type { Person, Post } from '#contract/posts.ts'
import { type CardRow, findCards, findComments, showCards } from '#modules/community/index.ts'
import { findAccounts, showPerson } from '#modules/identity/index.ts'
import type { Database } from '#platform/db/database.ts'
import { showId } from '#platform/ids.ts'
import { excerptOf } from './excerpt-of.ts'
import { hrefOf } from './href-of.ts'
import type { NotificationRow } from './list.sql.ts'

interface Known {
  people: Map<string, Person>
  posts: Map<string, { row: CardRow; card: Post }>
  /** Words that are shown to everybody, by the comment's id. */
  words: Map<string, string>
}

/** In the order of the rows; at most a page of them. */
export async function showNotifications(
  db: Database,
  userId: string,
  rows: readonly NotificationRow[],
): Promise<Notification[]> {
  const known = await findKnown(db, rows)
  return rows.map((row) => showOne(row, userId, known))
}

const distinct = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))]

async function findKnown(db: Database, rows: readonly NotificationRow[]): Promise<Known> {
  const [accounts, cardRows, comments] = await Promise.all([
    findAccounts(db, distinct(rows.flatMap(({ latest_actors }) => latest_actors))),
    findCards(db, distinct(rows.map(({ post_id }) => post_id))),
    findComments(db.query, distinct(rows.map(({ comment_id }) => comment_id))),
  ])
  const cards = await showCards(db, cardRows)
  return {
    people: new Map(accounts.map((account) => [account.id, showPerson(account)])),
    posts: new Map(
      cardRows.flatMap((row, place) => {
        const card = cards[place]
        return card ? [[row.id, { row, card }] as const] : []
      }),
    ),
    words: new Map(comments.filter(({ state }) => state === 'shown').map(({ id, text }) => [id, text])),
  }
}

function showOne(row: NotificationRow, userId: string, known: Known): Notification {
  const people = row.latest_actors.flatMap((id) => known.people.get(id) ?? [])
  const post = showPost(row, userId, known)
  const words = row.comment_id === null ? undefined : known.words.get(row.comment_id)
  return {
    id: showId('notification', row.id),
    createdAt: row.told_at.toISOString(),
    kind: row.kind,
    isRead: row.read_at !== null,
    count: row.count,
    people,
    href: hrefOf(row, { person: people[0], isPostThere: post !== undefined }),
    ...(post && { post }),
    ...(words !== undefined && { excerpt: excerptOf(words) }),
    ...(row.kind === 'reuse_reward' && { credits: creditsFromHundredths(row.hundredths) }),
    ...(row.act !== null && { act: row.act }),
    ...(row.reason !== null && { reason: row.reason }),
  }
}

/** A title is for its author, whatever became of the post, and for others while everybody sees it. A picture only in public: else it has no file. */
function showPost(row: NotificationRow, userId: string, { posts }: Known): Notification['post'] {
  const found = row.post_id === null ? undefined : posts.get(row.post_id)
  if (!found) return undefined
  const { state, visibility, hidden_at, author_id, title } = found.row
  const isPublic = state === 'live' && visibility === 'public' && hidden_at === null
  if (!isPublic && author_id !== userId) return undefined
  const { id, sources, imageUrl } = found.card
  const small = sources.find(({ type }) => type === 'image/webp')?.url ?? imageUrl
  return { id, title, imageUrl: isPublic ? small : null }
}
