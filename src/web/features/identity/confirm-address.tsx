// Confirms an address with the token of a link. By a press and not by itself: mail programs open links to look at them.
'use client'
import { BadgeCheck, MailOpen } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { verifyEmail } from './account-endpoints.ts'
import { LinkOver } from './link-over.tsx'
import { Outcome } from './outcome.tsx'
import { RefusalNote } from './refusal-note.tsx'
import { useCall } from './use-call.ts'
import { useLinkToken } from './use-from-address.ts'

export function ConfirmAddress() {
  const { t } = useWords()
  const token = useLinkToken()
  const { send, isSending, refusal } = useCall(verifyEmail)
  const [email, setEmail] = useState<string | null>(null)
  const confirm = async () => {
    const answer = await send({ body: { token: token ?? '' } })
    if (answer.ok) setEmail(answer.data.email)
  }
  if (email !== null) {
    return (
      <Outcome icon={BadgeCheck} title={t('confirm.doneTitle')} text={t('confirm.doneText', { email })}>
        <ButtonLink href="/settings" size="large">
          {t('confirm.go')}
        </ButtonLink>
      </Outcome>
    )
  }
  if (token === null || refusal?.code === 'not_found') return <LinkOver askAt="/settings" />
  return (
    <Outcome icon={MailOpen} title={t('confirm.title')} text={t('confirm.text')}>
      <RefusalNote refusal={refusal} />
      <Button size="large" pending={isSending} onClick={confirm}>
        {t('confirm.action')}
      </Button>
    </Outcome>
  )
}
