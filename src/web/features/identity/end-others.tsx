// Ends every session but this one.
'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useWords } from '#words'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { endOtherSessions } from './account-endpoints.ts'
import { useCall } from './use-call.ts'

export function EndOthers() {
  const { t } = useWords()
  const client = useQueryClient()
  const { send, isSending } = useCall(endOtherSessions)
  const end = async () => {
    const answer = await send({})
    notify(answer.ok ? t('devices.endedOthers', { count: answer.data.ended }) : answer.refusal.detail)
    await client.invalidateQueries({ queryKey: keys.sessions })
  }
  return (
    <Button look="outline" size="small" className="justify-self-start" pending={isSending} onClick={end}>
      {t('devices.endOthers')}
    </Button>
  )
}
