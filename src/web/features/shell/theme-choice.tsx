// The choice of the settings: light, dark, or as the system says. It is kept in this browser and applied before the first paint.
'use client'
import { useState } from 'react'
import { t } from '../../lib/t.ts'
import { chooseTheme, readTheme, type Theme } from '../../lib/theme-choice.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'

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
