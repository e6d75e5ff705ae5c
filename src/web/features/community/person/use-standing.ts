// Following, muting and blocking somebody: shown at once, taken back when the server refuses.
'use client'
import { useCallback, useEffect, useState } from 'react'
import type { Profile } from '#contract/people.ts'
import { useWords } from '#words'
import { call } from '../../../lib/api.ts'
import { notify } from '../../../lib/notices.ts'
import { type KeptAct, signInFor, takeKeptAct } from '../kept-act.ts'
import {
  blockPerson,
  followPerson,
  mutePerson,
  unblockPerson,
  unfollowPerson,
  unmutePerson,
} from '../social-endpoints.ts'

export type StandingAct = 'follow' | 'unfollow' | 'mute' | 'unmute' | 'block' | 'unblock'

const to = (handle: string) => ({ params: { handle } })
const calls = {
  follow: (handle: string) => call(followPerson, to(handle)),
  unfollow: (handle: string) => call(unfollowPerson, to(handle)),
  mute: (handle: string) => call(mutePerson, to(handle)),
  unmute: (handle: string) => call(unmutePerson, to(handle)),
  block: (handle: string) => call(blockPerson, to(handle)),
  unblock: (handle: string) => call(unblockPerson, to(handle)),
}

/** As the server will answer it. */
function expected(person: Profile, act: StandingAct): Profile {
  switch (act) {
    case 'follow':
      return { ...person, isFollowing: true, followers: person.followers + 1 }
    case 'unfollow':
      return { ...person, isFollowing: false, followers: Math.max(0, person.followers - 1) }
    case 'mute':
    case 'unmute':
      return { ...person, isMuted: act === 'mute' }
    case 'block':
    case 'unblock':
      return { ...person, isBlocked: act === 'block', isFollowing: false }
    default:
      return act satisfies never
  }
}

interface Standing {
  isSending: boolean
  act: (what: StandingAct) => Promise<boolean>
}

/** `act` answers whether it was done. A visitor is led to sign-in; following is done after it. */
export function useStanding(person: Profile, isUser: boolean, onChange: (person: Profile) => void): Standing {
  const { t } = useWords()
  const [isSending, setSending] = useState(false)
  const act = useCallback(
    async (what: StandingAct) => {
      if (!isUser) {
        signInFor({ kind: 'follow', handle: person.handle })
        return false
      }
      setSending(true)
      onChange(expected(person, what))
      const answer = await calls[what](person.handle)
      setSending(false)
      if (!answer.ok) {
        onChange(person)
        notify(answer.refusal.detail)
        return false
      }
      onChange({ ...expected(person, what), ...answer.data })
      if (what === 'mute') notify(t('people.muted'))
      if (what === 'unmute') notify(t('people.unmuted'))
      if (what === 'unblock') notify(t('people.unblocked'))
      return true
    },
    [person, isUser, onChange, t],
  )

  const { handle, isFollowing, isSelf } = person
  useEffect(() => {
    if (!isUser || isFollowing || isSelf) return
    const isMine = (kept: KeptAct): kept is KeptAct & { kind: 'follow' } =>
      kept.kind === 'follow' && kept.handle === handle
    if (takeKeptAct(isMine)) void act('follow')
  }, [isUser, handle, isFollowing, isSelf, act])
  return { isSending, act }
}
