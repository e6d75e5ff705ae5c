// Stops messages about one kind with the token of a link. By a press and not by itself: mail programs open links to look at them.
'use client'
import { BellOff, MailX, Unlink } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { type NotificationKind, notificationKinds } from '#contract/notification-kinds.ts'
import { useWords } from '#words'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Outcome } from '../identity/outcome.tsx'
import { RefusalNote } from '../identity/refusal-note.tsx'
import { useCall } from '../identity/use-call.ts'
import { unsubscribe } from './endpoints.ts'

const never = () => () => undefined
const shape = /^#[a-z_]{1,30}\.[\w.-]{20,160}$/

/** undefined while the page is built. */
function useToken(): string | null | undefined {
  return useSyncExternalStore(
    never,
    () => (shape.test(window.location.hash) ? window.location.hash.slice(1) : null),
    () => undefined,
  )
}

/** What the token says it is about; the server looks whether it is true. */
const kindOf = (token: string): NotificationKind | undefined =>
  notificationKinds.find((kind) => token.startsWith(`${kind}.`))

export function UnsubscribePage() {
  const { t } = useWords()
  const token = useToken()
  const { send, isSending, refusal } = useCall(unsubscribe)
  const [stopped, setStopped] = useState<NotificationKind | null>(null)
  const kind = token ? kindOf(token) : undefined
  const stop = async () => {
    const answer = await send({ body: { token: token ?? '' } })
    if (answer.ok) setStopped(answer.data.kind)
  }
  if (stopped !== null) {
    return (
      <Outcome
        icon={BellOff}
        title={t('unsubscribe.doneTitle')}
        text={t('unsubscribe.doneText', { kind: t(`notifySettings.${stopped}`) })}
      >
        <ButtonLink href="/settings#notifications" look="outline" size="large">
          {t('unsubscribe.toSettings')}
        </ButtonLink>
      </Outcome>
    )
  }
  if (token === null || (token !== undefined && !kind) || refusal?.code === 'not_found') {
    return (
      <Outcome icon={Unlink} title={t('unsubscribe.wrongTitle')} text={t('unsubscribe.wrongText')}>
        <ButtonLink href="/settings#notifications" look="outline" size="large">
          {t('unsubscribe.toSettings')}
        </ButtonLink>
      </Outcome>
    )
  }
  return (
    <Outcome
      icon={MailX}
      title={t('unsubscribe.title')}
      text={t('unsubscribe.text', { kind: kind ? t(`notifySettings.${kind}`) : '' })}
    >
      <RefusalNote refusal={refusal} />
      <Button size="large" pending={isSending} onClick={stop}>
        {t('unsubscribe.action')}
      </Button>
    </Outcome>
  )
}
