// Where one is signed in, and the button that ends a session at once.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorSmartphone } from 'lucide-react'
import { useState } from 'react'
import type { Session } from '#contract/identity.ts'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { endSession, listSessions } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { DeviceName } from './device-name.tsx'
import { EndOthers } from './end-others.tsx'
import { shownDevice } from './shown-device.ts'

export function SessionList() {
  const { t } = useWords()
  const sessions = useQuery({ queryKey: keys.sessions, queryFn: () => load(listSessions, {}) })
  return (
    <Card className="grid gap-4">
      <h2 className="text-xl">{t('sessions.title')}</h2>
      {sessions.data ? (
        <>
          <ul className="grid gap-2">
            {sessions.data.items.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          {sessions.data.items.length > 1 && <EndOthers />}
        </>
      ) : sessions.isError ? (
        <NotLoaded reason={sessions.error.message} onRetry={() => void sessions.refetch()} className="min-h-16" />
      ) : (
        <div className="skeleton h-16 rounded-2xl" />
      )}
    </Card>
  )
}

function SessionRow({ session }: { session: Session }) {
  const { format, t } = useWords()
  const client = useQueryClient()
  const [isEnding, setEnding] = useState(false)
  const end = async () => {
    setEnding(true)
    const answer = await call(endSession, { params: { sessionId: session.id } })
    setEnding(false)
    notify(answer.ok ? t('sessions.ended') : answer.refusal.detail)
    await client.invalidateQueries({ queryKey: keys.sessions })
  }
  return (
    <li className="flex min-h-16 items-center gap-3 rounded-2xl bg-sunken px-4 py-3">
      <MonitorSmartphone className="size-5 shrink-0 text-ink-soft" aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <DeviceName session={session} />
        <p className="text-ink-soft text-sm">
          {session.current
            ? t('sessions.current')
            : t('sessions.lastSeen', { when: format.relative(session.lastSeenAt) })}
        </p>
      </div>
      {!session.current && (
        <Button
          look="outline"
          size="small"
          pending={isEnding}
          onClick={end}
          aria-label={t('sessions.endOf', { device: shownDevice(session.device, t) })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  )
}
