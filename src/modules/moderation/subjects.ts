// What a report or a case is about: whose it is, how it stands, and the acts on it. The one place that knows the three kinds.
import type { CaseSubject } from '#contract/moderation.ts'
import {
  type CommentFacts,
  findComments,
  findPostFacts,
  hideComment,
  hidePost,
  type PostFacts,
  removeComment,
  removePost,
  restoreComment,
  restorePost,
} from '#modules/community/index.ts'
import { type AccountFacts, findAccounts } from '#modules/identity/index.ts'
import { never } from '#platform/assert.ts'
import type { Database, Tx } from '#platform/db/database.ts'
import type { Standing } from './acts-rule.ts'
import type { SubjectKey } from './cases.sql.ts'

export type Subject =
  | { kind: 'post'; post: PostFacts; standing: Standing }
  | { kind: 'comment'; comment: CommentFacts; standing: Standing }
  | { kind: 'person'; person: AccountFacts; standing: Standing }

function standingOfPost({ state, hidden_at: hiddenAt }: PostFacts): Standing {
  if (state === 'withdrawn' || state === 'removed') return 'gone'
  return hiddenAt === null ? 'shown' : 'hidden'
}

const standingsOfComments = { shown: 'shown', hidden: 'hidden', deleted: 'gone', removed: 'gone' } as const

/** By their ids, at most 100. What is nowhere any more is missing. */
export async function findSubjects(db: Database, keys: readonly SubjectKey[]): Promise<Map<string, Subject>> {
  const idsOf = (kind: CaseSubject) => keys.filter(({ subject }) => subject === kind).map((key) => key.subjectId)
  const [posts, comments, people] = await Promise.all([
    findPostFacts(db, idsOf('post')),
    findComments(db.query, idsOf('comment')),
    findAccounts(db, idsOf('person')),
  ])
  return new Map<string, Subject>([
    ...posts.map((post) => [post.id, { kind: 'post', post, standing: standingOfPost(post) }] as const),
    ...comments.map((comment) => {
      const standing = standingsOfComments[comment.state]
      return [comment.id, { kind: 'comment', comment, standing }] as const
    }),
    ...people.map((person) => {
      const standing = person.suspendedAt === null ? 'shown' : 'hidden'
      return [person.id, { kind: 'person', person, standing }] as const
    }),
  ])
}

interface Act {
  /** uuid; null: the reports. */
  actorId: string | null
  by: 'reports' | 'moderator'
  now: Date
}

/** False: it was not on show. A person is hidden by no act of this kind. */
export async function hideSubject(tx: Tx, { subject, subjectId }: SubjectKey, act: Act): Promise<boolean> {
  switch (subject) {
    case 'post':
      return hidePost(tx, { postId: subjectId, ...act })
    case 'comment':
      return hideComment(tx, subjectId, act.now)
    case 'person':
      return false
    default:
      return never(subject)
  }
}

/** False: it was not hidden. */
export async function restoreSubject(tx: Tx, { subject, subjectId }: SubjectKey, act: Act): Promise<boolean> {
  switch (subject) {
    case 'post':
      return restorePost(tx, { postId: subjectId, ...act })
    case 'comment':
      return restoreComment(tx, subjectId, act.now)
    case 'person':
      return false
    default:
      return never(subject)
  }
}

/** False: it was gone. */
export async function removeSubject(tx: Tx, subject: Subject, act: Act): Promise<boolean> {
  switch (subject.kind) {
    case 'post':
      return removePost(tx, { post: subject.post, ...act })
    case 'comment':
      return removeComment(tx, subject.comment.id, act.now)
    case 'person':
      return false
    default:
      return never(subject)
  }
}
