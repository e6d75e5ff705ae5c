// One's own face in the header of wide screens: the way to one's profile and account. On phones it is the last place of the bottom bar.
'use client'
import { CircleUserRound } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '#words'
import { useAccount } from '../identity/use-account.ts'
import { Face } from './face.tsx'

export function AccountLink() {
  const { t } = useWords()
  const { account, status } = useAccount()
  return (
    <Link
      href="/me"
      aria-label={t('me.open')}
      className="hidden size-11 place-items-center rounded-full hover:bg-sunken lg:grid"
    >
      {account ? (
        <Face name={account.name} pictureUrl={account.pictureUrl} className="size-9" />
      ) : status === 'pending' ? (
        <span className="skeleton size-9 rounded-full" />
      ) : (
        <CircleUserRound className="size-7 text-ink-soft" aria-hidden="true" />
      )}
    </Link>
  )
}
