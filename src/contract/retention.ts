// How long things are kept, in days. The one source: the jobs that delete count by it and the privacy page prints it.

export const keptDays = {
  /** A deleted picture can be brought back for so long; then it goes for good. */
  deletedCreations: 30,
  /** The words of a deleted comment, for complaints about it. */
  deletedComments: 30,
  /** Sessions that ended, for questions about who was signed in. */
  endedSessions: 180,
  /** Counts of wrong passwords. */
  failedSignIns: 1,
  /** That somebody opened a post to remix it: so long an order may name it. */
  remixOpens: 1,
  /** Messages that were sent or could not be. */
  mails: 30,
  /** Answers kept so that a repeated order has no second effect. */
  idempotencyKeys: 1,
  /** A finished copy of one's data. */
  dataExports: 7,
  /** Title, tags and prompt of posts that were withdrawn or removed, for reports about them. Their place in lineages stays. */
  endedPosts: 180,
  /** Time to change one's mind before an account is erased. */
  erasureGrace: 7,
  /** What was agreed to, and that an account was erased, after its erasure: the law asks for a year. */
  consentsAfterErasure: 365,
  /** Complaints and what became of them. */
  grievances: 1095,
  /** Reports, and what moderators decided, after the case was closed. */
  moderationCases: 730,
  /** What one was told in the list. */
  notifications: 180,
  /** Past facts for figures: who is named only by a pseudonym, and nothing anybody wrote is in them. */
  events: 730,
} as const

export type Kept = keyof typeof keptDays
