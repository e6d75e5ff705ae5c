// The way to the console from a phone, whose header has no room for it: a row in the settings, for admins.
'use client'
import { useWords } from '#words'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

export function ConsoleRow() {
  const { t } = useWords()
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3">
      <p>{t('nav.consoleText')}</p>
      <ButtonLink href="/admin" look="outline">
        {t('nav.console')}
      </ButtonLink>
    </Card>
  )
}
