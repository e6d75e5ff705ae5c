// The sidebar of wide screens and the bottom bar of phones; only for people who are signed in.
'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { locales } from '#contract/locale.ts'
import { useWords } from '#words'
import { classNames } from '../../ui/class-names.ts'
import { bottomDestinations, bottomPlace, sideDestinations } from './destinations.ts'

const builtIn = new RegExp(`^/(${locales.join('|')})(?=/|$)`)

/** The address as the list names it: the front door of users is built at /home and shown at /, the feed at /community/explore. */
function useCurrent(): string {
  // While a page is built its address still begins with the language it is built in.
  const pathname = usePathname().replace(builtIn, '')
  if (pathname === '/community/explore') return '/explore'
  return pathname === '/home' || pathname === '' ? '/' : pathname
}

export function SideBar() {
  const { t } = useWords()
  const current = useCurrent()
  return (
    <nav
      aria-label={t('nav.main')}
      className="sticky top-16 hidden h-[calc(100dvh-4rem)] w-22 shrink-0 flex-col gap-1 overflow-y-auto px-3 py-4 lg:flex xl:w-58"
    >
      {sideDestinations.map((place) => (
        <Link
          key={place.href}
          href={place.href}
          aria-current={current === place.href ? 'page' : undefined}
          className="group flex flex-col items-center gap-1 rounded-2xl px-2 py-2.5 font-medium text-ink-soft text-xs transition-colors hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:text-ink xl:flex-row xl:gap-3 xl:px-4 xl:text-base"
        >
          <place.icon className="size-5.5 group-aria-[current=page]:text-accent-text" aria-hidden="true" />
          <span className="text-center">{t(place.label)}</span>
        </Link>
      ))}
    </nav>
  )
}

export function BottomBar() {
  const { t } = useWords()
  const current = bottomPlace(useCurrent())
  return (
    <nav
      aria-label={t('nav.main')}
      className="fixed inset-x-0 bottom-0 z-40 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden"
    >
      <ul className="mx-auto grid h-16 max-w-lg grid-cols-5">
        {bottomDestinations.map((place) => {
          const isCurrent = current === place.href
          return (
            <li key={place.href}>
              <Link
                href={place.href}
                aria-current={isCurrent ? 'page' : undefined}
                className="flex h-full flex-col items-center justify-center gap-0.5 font-medium text-[0.6875rem] text-ink-soft aria-[current=page]:text-ink"
              >
                <span
                  className={classNames('rounded-full px-3.5 py-1 transition-colors', isCurrent && 'bg-accent-soft')}
                >
                  <place.icon className={classNames('size-5', isCurrent && 'text-accent-text')} aria-hidden="true" />
                </span>
                {t(place.label)}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
