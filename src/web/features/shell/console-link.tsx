// The way to the console, for admins, and to its queue, for moderators. Stands where nothing else is, so that nothing moves when the account is known.
// Not on phones: beside the balance there is no room for it; there the settings hold it.
'use client'
import { ShieldCheck } from 'lucide-react'
import Link from 'next/link'
import { useWords } from '#words'
import { useAccount } from '../identity/use-account.ts'

export function ConsoleLink() {
  const { t } = useWords()
  const { account } = useAccount()
  if (account === null || account.role === 'user') return null
  return (
    <Link
      href={account.role === 'admin' ? '/admin' : '/admin/moderation'}
      className="hidden h-11 items-center gap-2 rounded-control px-2.5 font-medium text-ink-soft text-sm hover:bg-sunken hover:text-ink sm:flex"
    >
      <ShieldCheck className="size-5" aria-hidden="true" />
      {t('nav.console')}
    </Link>
  )
}
