// The rules alone: whose reports are trusted, what may be done in which state, and who may do it.
import { describe, expect, it } from 'vitest'
import { mayDecide, possibleActs, type Situation } from './acts-rule.ts'
import { isTrusted, type Reporter } from './trust-rule.ts'

const now = new Date('2026-11-21T06:00:00.000Z')
const dayMs = 86_400_000
const good: Reporter = {
  createdAt: new Date(now.getTime() - 30 * dayMs),
  suspendedAt: null,
  hasDelivered: true,
  upheld: 0,
  dismissed: 0,
}

describe('a report is trusted', () => {
  it.each<[string, Partial<Reporter>, boolean]>([
    ['from an account of 30 days with a delivered picture', {}, true],
    ['not a millisecond earlier', { createdAt: new Date(good.createdAt.getTime() + 1) }, false],
    ['not without a delivered picture', { hasDelivered: false }, false],
    ['not from somebody suspended', { suspendedAt: now }, false],
    ['with a fifth of the reports dismissed', { upheld: 4, dismissed: 1 }, true],
    ['not with more than a fifth dismissed', { upheld: 3, dismissed: 1 }, false],
    ['not with the only one dismissed', { dismissed: 1 }, false],
  ])('%s [CO-7]', (_what, given, expected) => {
    expect(isTrusted({ ...good, ...given }, now)).toBe(expected)
  })
})

const open: Situation = { state: 'open', subject: 'post', standing: 'shown', isSuspended: false, authorRole: 'user' }

describe('what may be done', () => {
  it.each<[string, Partial<Situation>, string[]]>([
    ['about a post on show', {}, ['dismiss', 'hide', 'delete', 'warn', 'suspend']],
    ['about a post that reports hid', { standing: 'hidden' }, ['restore', 'hide', 'delete', 'suspend']],
    ['about an appealed post', { state: 'appealed', standing: 'hidden' }, ['restore', 'dismiss', 'delete']],
    ['about an appealed post that is gone', { state: 'appealed', standing: 'gone' }, ['dismiss']],
    ['about a post that its author withdrew', { standing: 'gone' }, ['dismiss', 'warn', 'suspend']],
    ['about a person', { subject: 'person' }, ['dismiss', 'warn', 'suspend']],
    ['about somebody suspended', { subject: 'person', standing: 'hidden', isSuspended: true }, ['dismiss', 'warn']],
    ['about a colleague', { authorRole: 'moderator' }, ['dismiss', 'hide', 'delete', 'warn']],
    ['about a closed case of a hidden post', { state: 'closed', standing: 'hidden' }, ['restore']],
    ['about a closed case', { state: 'closed' }, []],
    ['about a closed case of a person', { state: 'closed', subject: 'person', standing: 'hidden' }, []],
  ])('%s [CO-7]', (_what, given, expected) => {
    expect(possibleActs({ ...open, ...given })).toEqual(expected)
  })

  it('nobody decides about themselves, and moderators not about colleagues [CO-7]', () => {
    const of = (userId: string, role: 'user' | 'moderator' | 'admin') => ({ userId, role })
    expect(mayDecide(of('m', 'moderator'), of('u', 'user'))).toBe(true)
    expect(mayDecide(of('m', 'moderator'), of('m', 'moderator'))).toBe(false)
    expect(mayDecide(of('m', 'moderator'), of('n', 'moderator'))).toBe(false)
    expect(mayDecide(of('m', 'moderator'), of('a', 'admin'))).toBe(false)
    expect(mayDecide(of('a', 'admin'), of('m', 'moderator'))).toBe(true)
    expect(mayDecide(of('a', 'admin'), of('a', 'admin'))).toBe(false)
  })
})
