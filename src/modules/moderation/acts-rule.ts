// What may be done about a case in its present state, and by whom. Pure: the page shows these acts and the server takes no others.
import type { CaseState, CaseSubject, ModerationAct } from '#contract/moderation.ts'

/** gone: its owner withdrew it, or it was deleted. A person is shown, or hidden when suspended. */
export type Standing = 'shown' | 'hidden' | 'gone'

export interface Situation {
  state: CaseState
  subject: CaseSubject
  standing: Standing
  /** The person behind it may sign in no more. */
  isSuspended: boolean
  /** Their role: only a user can be suspended from here. */
  authorRole: 'user' | 'moderator' | 'admin'
}

export function possibleActs(situation: Situation): ModerationAct[] {
  const { state, subject, standing } = situation
  const isThing = subject !== 'person'
  if (state === 'closed') return isThing && standing === 'hidden' ? ['restore'] : []
  const aboutPerson = actsOnPerson(situation)
  if (standing === 'gone') return state === 'appealed' ? ['dismiss'] : ['dismiss', ...aboutPerson]
  if (!isThing) return ['dismiss', ...aboutPerson]
  // Of what is out of sight somebody must say whether it comes back: neither a warning nor a dismissal alone would.
  if (state === 'appealed') return standing === 'hidden' ? ['restore', 'dismiss', 'delete'] : ['dismiss']
  if (standing === 'hidden') return ['restore', 'hide', 'delete', ...aboutPerson.filter((act) => act === 'suspend')]
  return ['dismiss', 'hide', 'delete', ...aboutPerson]
}

function actsOnPerson({ isSuspended, authorRole }: Situation): ModerationAct[] {
  return isSuspended || authorRole !== 'user' ? ['warn'] : ['warn', 'suspend']
}

interface Acting {
  userId: string
  role: 'user' | 'moderator' | 'admin'
}

/** Nobody judges their own things, and moderators not those of colleagues. */
export function mayDecide(moderator: Acting, author: Acting): boolean {
  if (moderator.userId === author.userId) return false
  return moderator.role === 'admin' || author.role === 'user'
}

/** What an act says about the reports: that they were right. */
export const upholds: Readonly<Record<ModerationAct, boolean>> = {
  dismiss: false,
  restore: false,
  hide: true,
  delete: true,
  warn: true,
  suspend: true,
}
