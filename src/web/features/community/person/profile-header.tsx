// Who somebody is: picture, name, since when, what came of their pictures, and what one may do about it.
'use client'
import { Check, Plus, Repeat2 } from 'lucide-react'
import dynamic from 'next/dynamic'
import type { Profile } from '#contract/people.ts'
import { useWords } from '#words'
import { buttonLook } from '../../../ui/button-look.ts'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Avatar } from '../avatar.tsx'
import { useStanding } from './use-standing.ts'

// Visitors have no menu; its library comes for those who have.
const PersonMenu = dynamic(() => import('./person-menu.tsx').then((file) => file.PersonMenu), {
  ssr: false,
  loading: () => <span className="block size-11" />,
})

interface ProfileHeaderProps {
  person: Profile
  isUser: boolean
  onChange: (person: Profile) => void
}

export function ProfileHeader({ person, isUser, onChange }: ProfileHeaderProps) {
  const { t, format } = useWords()
  const { name, handle, reuses } = person
  return (
    <header className="grid gap-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-4 sm:gap-x-6">
        <Avatar name={name} pictureUrl={person.pictureUrl} className="size-20 text-3xl sm:size-24 sm:text-4xl" />
        <div className="min-w-0 flex-1 basis-44">
          <h1 dir="auto" className="wrap-anywhere text-2xl sm:text-4xl">
            {name}
          </h1>
          <p translate="no" className="wrap-anywhere text-ink-soft">
            {t('people.handle', { handle })}
          </p>
          <p className="text-ink-soft text-sm">
            {t('people.since', { when: format.month(person.createdAt.slice(0, 7)) })}
          </p>
        </div>
        <Acts person={person} isUser={isUser} onChange={onChange} />
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {reuses > 0 && (
          <p
            title={t('people.reusedText')}
            className="flex min-h-11 items-center gap-2 rounded-full bg-marigold-soft px-4 font-semibold text-marigold-ink"
          >
            <Repeat2 aria-hidden="true" className="size-5 shrink-0" />
            {t('people.reused', { count: reuses, shown: format.number(reuses) })}
          </p>
        )}
        <Facts person={person} />
      </div>
    </header>
  )
}

function Facts({ person }: { person: Profile }) {
  const { t, format } = useWords()
  const facts = [
    { key: 'posts', count: person.posts, label: t('people.posts', { count: person.posts }) },
    { key: 'followers', count: person.followers, label: t('people.followers', { count: person.followers }) },
    { key: 'following', count: person.following, label: t('people.following') },
    { key: 'likes', count: person.likes, label: t('people.likes', { count: person.likes }) },
  ]
  return (
    <ul aria-label={t('people.facts')} className="grid w-full grid-cols-4 gap-2 sm:flex sm:w-auto sm:gap-8">
      {facts.map(({ key, count, label }) => (
        <li key={key} className="min-w-0 text-ink-soft text-sm">
          <strong className="block font-bold text-ink text-lg leading-6 tabular-nums">{format.number(count)}</strong>{' '}
          {label}
        </li>
      ))}
    </ul>
  )
}

function Acts({ person, isUser, onChange }: ProfileHeaderProps) {
  const { t } = useWords()
  const { isSending, act } = useStanding(person, isUser, onChange)
  const { name, isFollowing, isBlocked } = person
  if (person.isSelf) {
    return (
      <a href="/settings" className={joinClasses(buttonLook({ look: 'outline' }), 'max-sm:w-full')}>
        {t('people.edit')}
      </a>
    )
  }
  const press = () => void act(isBlocked ? 'unblock' : isFollowing ? 'unfollow' : 'follow')
  return (
    <div className="flex items-center gap-2 max-sm:w-full">
      {isBlocked ? (
        <button
          type="button"
          aria-busy={isSending || undefined}
          onClick={press}
          className={joinClasses(buttonLook(), 'max-sm:flex-1')}
        >
          {t('people.unblock')}
        </button>
      ) : (
        <button
          type="button"
          aria-pressed={isFollowing}
          aria-busy={isSending || undefined}
          title={isUser ? undefined : t('people.signInToFollow', { name })}
          onClick={isSending ? undefined : press}
          className={joinClasses(buttonLook({ look: isFollowing ? 'outline' : 'primary' }), 'min-w-36 max-sm:flex-1')}
        >
          {isFollowing ? <Check aria-hidden="true" /> : <Plus aria-hidden="true" />}
          {t(isFollowing ? 'people.follows' : 'people.follow')}
          <span dir="auto" className="sr-only">
            {name}
          </span>
        </button>
      )}
      {isUser && <PersonMenu person={person} onAct={(what) => void act(what)} />}
    </div>
  )
}
