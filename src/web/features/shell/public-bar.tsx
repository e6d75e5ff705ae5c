// The header of the pages that everybody may open: the mark, the theme switch, and the doors. Works without any script but the one in <head>.
import { t } from '../../lib/t.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Brand } from './brand.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function PublicBar() {
  return (
    <header className="sticky top-0 z-40 border-line border-b bg-ground">
      <div className="mx-auto flex h-16 max-w-7xl items-center gap-1 px-4 sm:gap-2 lg:px-8">
        <Brand />
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <ThemeSwitch />
          <ButtonLink href="/studio" className="for-user">
            {t('nav.studio')}
          </ButtonLink>
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
