// The header of the pages for users: the mark, the theme switch, the bell and the balance.
import { BalanceChip } from '../credits/balance-chip.tsx'
import { Bell } from '../notifications/bell.tsx'
import { AccountLanguage } from './account-language.tsx'
import { AccountLink } from './account-link.tsx'
import { Brand } from './brand.tsx'
import { ConsoleLink } from './console-link.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function TopBar() {
  return (
    <header className="sticky top-0 z-40 border-line border-b bg-ground">
      <div className="flex h-16 items-center gap-2 px-4 sm:gap-3 lg:px-6">
        <Brand isMarkOnPhones />
        <ConsoleLink />
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <AccountLanguage />
          <ThemeSwitch />
          <Bell />
          <BalanceChip />
          <AccountLink />
        </div>
      </div>
    </header>
  )
}
