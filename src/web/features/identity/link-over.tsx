// A link that opens nothing any more, and the way to a new one.
'use client'
import { Unlink } from 'lucide-react'
import { useWords } from '#words'
import { ButtonLink } from '../../ui/button.tsx'
import { Outcome } from './outcome.tsx'

export function LinkOver({ askAt }: { askAt: string }) {
  const { t } = useWords()
  return (
    <Outcome icon={Unlink} title={t('link.overTitle')} text={t('link.overText')}>
      <ButtonLink href={askAt} size="large">
        {t('link.ask')}
      </ButtonLink>
    </Outcome>
  )
}
