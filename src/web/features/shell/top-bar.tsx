// The header of every page: the mark, the balance of a user or the doors for a visitor, and the theme switch.
'use client'
import Link from 'next/link'
import { t } from '../../lib/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Rangoli } from '../../ui/rangoli.tsx'
import { BalanceChip } from '../credits/balance-chip.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function TopBar() {
  return (
    <header className="sticky top-0 z-40 border-line border-b bg-ground">
      <div className="flex h-16 items-center gap-2 px-4 sm:gap-3 lg:px-6">
        <Link href="/" className="-ml-1 flex items-center gap-2.5 rounded-xl p-1 font-bold text-xl tracking-tight">
          <Rangoli className="size-9" />
          {t('common.product')}
        </Link>
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <ThemeSwitch />
          <BalanceChip />
          <div className="for-visitor flex items-center gap-1 sm:gap-2">
            <ButtonLink href="/login" look="ghost" className="px-2.5 sm:px-4">
              {t('login.action')}
            </ButtonLink>
            <ButtonLink href="/register" className="hidden sm:inline-flex">
              {t('register.action')}
            </ButtonLink>
          </div>
        </div>
      </div>
    </header>
  )
}
