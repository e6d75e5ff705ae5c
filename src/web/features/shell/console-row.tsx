// The way to the console from a phone, whose header has no room for it: a row in the settings, for admins and moderators.
'use client'
import { useWords } from '#words'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'

export function ConsoleRow({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useWords()
  return (
    <Card className="flex flex-wrap items-center justify-between gap-3">
      <p>{t(isAdmin ? 'nav.consoleText' : 'nav.queueText')}</p>
      <ButtonLink href={isAdmin ? '/admin' : '/admin/moderation'} look="outline">
        {t('nav.console')}
      </ButtonLink>
    </Card>
  )
}
