// Oneself: the way to one's profile, and to the places that a phone's bottom bar has no room for.
'use client'
import { ChevronRight, ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '#words'
import { profilePath } from '../community/post-path.ts'
import { useBalance } from '../credits/use-balance.ts'
import { useAccount } from '../identity/use-account.ts'
import { type Destination, ownDestinations } from './destinations.ts'
import { Face } from './face.tsx'

const rowLook = 'flex min-h-14 items-center gap-4 px-5 hover:bg-sunken'

export function MePage() {
  const { t } = useWords()
  const { account } = useAccount()
  return (
    <div className="mx-auto grid max-w-xl gap-6 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('me.title')}</h1>
      {account ? (
        <a
          href={profilePath(account.handle)}
          className="flex h-24 items-center gap-4 rounded-card border border-line bg-surface p-5 shadow-card hover:border-line-strong"
        >
          <Face name={account.name} pictureUrl={account.pictureUrl} className="size-14 text-2xl" />
          <span className="min-w-0 flex-1">
            <span className="block truncate font-bold text-lg">{account.name}</span>
            <span className="block truncate text-ink-soft text-sm">@{account.handle}</span>
            <span className="sr-only">{t('me.profile')}</span>
          </span>
          <ChevronRight className="size-5 text-ink-soft" aria-hidden="true" />
        </a>
      ) : (
        <div className="skeleton h-24 rounded-card" />
      )}
      <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
        {ownDestinations.map((place) => (
          <Row key={place.href} place={place} />
        ))}
        {account?.role === 'admin' && <Row place={{ href: '/admin', label: 'nav.console', icon: ShieldCheck }} />}
      </ul>
    </div>
  )
}

function Row({ place: { href, label, icon: Icon } }: { place: Destination }) {
  const { t } = useWords()
  return (
    <li>
      <Link href={href} className={rowLook}>
        <Icon className="size-5.5 text-ink-soft" aria-hidden="true" />
        <span className="flex-1 font-medium">{t(label)}</span>
        {href === '/wallet' && <Credits />}
        <ChevronRight className="size-5 text-ink-soft" aria-hidden="true" />
      </Link>
    </li>
  )
}

function Credits() {
  const { format } = useWords()
  const { data } = useBalance()
  return data ? <span className="text-ink-soft tabular-nums">{format.credits(data.credits)}</span> : null
}
