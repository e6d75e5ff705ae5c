// One press from what is shown now to the other. It is heard by the script in <head>, so it works in a page without any other script.

import { Moon, Sun } from 'lucide-react'
import { useWords } from '#words'
import { buttonLook } from '../../ui/button-look.ts'

/** Both icons are in the page, the theme shows one. */
export function ThemeSwitch() {
  const { t } = useWords()
  return (
    <button
      type="button"
      aria-label={t('theme.flip')}
      data-flip-theme=""
      className={buttonLook({ look: 'ghost', size: 'icon' })}
    >
      <Sun className="hidden dark:block" aria-hidden="true" />
      <Moon className="dark:hidden" aria-hidden="true" />
    </button>
  )
}
