// Light, dark, or as the system says. The choice is kept in this browser and applied before the first paint.
'use client'
import { Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { t } from '../../lib/t.ts'
import { chooseTheme, readTheme, type Theme } from '../../lib/theme-choice.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceGroup } from '../../ui/choice-group.tsx'

/** One press: from what is shown now to the other. Both icons are in the page, the theme shows one. */
export function ThemeSwitch() {
  const flip = () => chooseTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark')
  return (
    <Button look="ghost" size="icon" aria-label={t('theme.flip')} onClick={flip}>
      <Sun className="hidden dark:block" aria-hidden="true" />
      <Moon className="dark:hidden" aria-hidden="true" />
    </Button>
  )
}

const themes = [
  { value: 'system', label: t('theme.system') },
  { value: 'light', label: t('theme.light') },
  { value: 'dark', label: t('theme.dark') },
] as const

export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(() => (typeof window === 'undefined' ? 'system' : readTheme()))
  const change = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <ChoiceGroup
      label={t('theme.title')}
      choices={themes}
      value={theme}
      onChange={change}
      shape="pills"
      className="flex flex-wrap gap-2"
    />
  )
}
