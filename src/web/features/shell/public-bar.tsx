// The header of the pages that everybody may open: the mark, the theme switch, and the doors. Works without any script but the one in <head>.
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'
import { joinClasses } from '../../ui/join-classes.ts'
import { Brand } from './brand.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

export function PublicBar() {
  const { t } = useWords()
  return (
    <header className="sticky top-0 z-40 border-line border-b bg-ground">
      <div className="mx-auto flex h-16 max-w-7xl items-center gap-1 px-4 sm:gap-2 lg:px-8">
        <Brand isMarkOnPhones />
        <a href="/explore" className={buttonLook({ look: 'ghost', size: 'slim' })}>
          {t('nav.explore')}
        </a>
        <div className="ml-auto flex items-center gap-1 sm:gap-2">
          <LanguageSwitch />
          <ThemeSwitch />
          <a href="/studio" className={joinClasses(buttonLook(), 'for-user')}>
            {t('nav.studio')}
          </a>
          <div className="for-visitor flex items-center gap-1 sm:gap-2">
            <a href="/login" className={buttonLook({ look: 'ghost', size: 'slim' })}>
              {t('login.action')}
            </a>
            <a href="/register" className={joinClasses(buttonLook(), 'max-sm:hidden')}>
              {t('register.action')}
            </a>
          </div>
        </div>
      </div>
    </header>
  )
}
