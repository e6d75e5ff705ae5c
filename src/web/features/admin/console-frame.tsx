// The frame of the console: its own header and navigation, a sidebar on wide screens and a row on phones.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { locales } from '#contract/locale.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { useAccount } from '../identity/use-account.ts'
import { AccountLanguage } from '../shell/account-language.tsx'
import { Brand } from '../shell/brand.tsx'
import { ThemeSwitch } from '../shell/theme-switch.tsx'
import { sections } from './sections.ts'

const builtIn = new RegExp(`^/(${locales.join('|')})(?=/|$)`)

export function ConsoleFrame({ children }: { children: ReactNode }) {
  const { t } = useWords()
  return (
    <>
      <header className="sticky top-0 z-40 border-line border-b bg-ground">
        <div className="flex h-16 items-center gap-3 px-4 lg:px-6">
          <Brand />
          <span className="rounded-full bg-peacock-soft px-3 py-1 font-semibold text-peacock text-sm">
            {t('admin.title')}
          </span>
          <div className="ml-auto flex items-center gap-2">
            <Link
              href="/"
              className="rounded-control px-3 py-2.5 font-medium text-ink-soft text-sm hover:text-ink max-sm:sr-only"
            >
              {t('admin.toSite')}
            </Link>
            <AccountLanguage />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <div className="lg:flex">
        <ConsoleNav />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
          {children}
        </main>
      </div>
    </>
  )
}

function ConsoleNav() {
  const { t } = useWords()
  const pathname = usePathname().replace(builtIn, '')
  const { status, account } = useAccount()
  const isModerator = account?.role === 'moderator'
  const shown = sections.filter(({ forModerators }) => !isModerator || forModerators)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    // On a phone the row is longer than the screen: where one is must be seen.
    const row = list.current
    const current = row?.querySelector<HTMLElement>(`[href="${pathname}"], [data-also="${pathname}"]`)
    if (row && current) row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2
  }, [pathname])
  return (
    <nav
      aria-label={t('admin.nav')}
      className="sticky top-16 z-30 border-line border-b bg-ground lg:h-[calc(100dvh-4rem)] lg:w-58 lg:shrink-0 lg:border-0"
    >
      {/* Whose console it is decides what stands here: nothing is seen to move. */}
      <ul
        ref={list}
        className={classNames(
          'relative flex gap-1 overflow-x-auto px-3 py-2 lg:flex-col lg:py-4',
          status === 'pending' && 'invisible',
        )}
      >
        {shown.map(({ href, label, icon: Icon, also }) => {
          const isCurrent = pathname === href || pathname === also
          return (
            <li key={href} className="shrink-0">
              <Link
                href={href}
                data-also={also}
                aria-current={isCurrent ? 'page' : undefined}
                className="flex h-11 items-center gap-2.5 whitespace-nowrap rounded-2xl px-3.5 font-medium text-ink-soft text-sm transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-ink lg:text-base"
              >
                <Icon className={classNames('size-5', isCurrent && 'text-accent-text')} aria-hidden="true" />
                {t(label)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
