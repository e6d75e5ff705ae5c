// Sends the link that confirms an address once more.
'use client'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { resendVerification } from './account-endpoints.ts'
import { useCall } from './use-call.ts'

export function ResendLink() {
  const { t } = useWords()
  const { send, isSending } = useCall(resendVerification)
  const resend = async () => {
    const answer = await send({})
    notify(answer.ok ? t('confirm.resent') : answer.refusal.detail)
  }
  return (
    <Button look="outline" size="small" className="justify-self-start" pending={isSending} onClick={resend}>
      {t('confirm.resend')}
    </Button>
  )
}
