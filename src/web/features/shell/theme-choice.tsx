// The choice of the settings: light, dark, or as the system says. It is kept in this browser and applied before the first paint.
'use client'
import { useState } from 'react'
import { useWords } from '#words'
import { chooseTheme, readTheme, type Theme } from '../../lib/theme-choice.ts'
import { ChoiceGroup } from '../../ui/choice-group.tsx'

const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

export function ThemeChoice() {
  const { t } = useWords()
  const [theme, setTheme] = useState<Theme>(() => (typeof window === 'undefined' ? 'system' : readTheme()))
  const change = (next: Theme) => {
    chooseTheme(next)
    setTheme(next)
  }
  return (
    <ChoiceGroup
      label={t('theme.title')}
      choices={themes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      value={theme}
      onChange={change}
      shape="pills"
      className="flex flex-wrap gap-2"
    />
  )
}
