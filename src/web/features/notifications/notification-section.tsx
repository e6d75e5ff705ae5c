// The part of the settings about what one is told, and how: one row for each kind, a box for each way.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { NotificationPreferences } from '#contract/notifications.ts'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { keys } from '../../lib/query-keys.ts'
import { Card } from '../../ui/card.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { getPreferences, setPreference } from './endpoints.ts'

type Preference = NotificationPreferences['kinds'][number]
type Channels = Pick<Preference, 'inApp' | 'email'>

export function NotificationSection() {
  const { t } = useWords()
  const client = useQueryClient()
  const { data, isError, error, refetch } = useQuery({
    queryKey: keys.notificationPreferences,
    queryFn: () => load(getPreferences, {}),
  })
  const place = useRef<HTMLElement>(null)
  const isThere = data !== undefined
  // Links lead to #notifications, which is not there yet when the browser looks for it.
  useEffect(() => {
    if (isThere && window.location.hash === '#notifications') place.current?.scrollIntoView()
  }, [isThere])
  const show = ({ kind }: Preference, { inApp, email }: Channels) =>
    client.setQueryData<NotificationPreferences>(
      keys.notificationPreferences,
      (known) => known && { kinds: known.kinds.map((each) => (each.kind === kind ? { ...each, inApp, email } : each)) },
    )
  const change = async (preference: Preference, channels: Channels) => {
    // Shown at once; a refusal takes it back, without a connection too.
    show(preference, channels)
    const answer = await call(setPreference, { params: { kind: preference.kind }, body: channels })
    if (answer.ok) return
    show(preference, preference)
    notify(t('notifySettings.saveFailed', { reason: answer.refusal.detail }))
    // Not waited for: without a connection it takes its tries.
    void client.invalidateQueries({ queryKey: keys.notificationPreferences })
  }
  return (
    <section ref={place} id="notifications" aria-labelledby="notifications-title">
      <Card className="grid gap-2">
        <h2 id="notifications-title" className="text-xl">
          {t('notifySettings.title')}
        </h2>
        <p className="text-ink-soft">{t('notifySettings.text')}</p>
        {data ? (
          <ul className="divide-y divide-line">
            {data.kinds.map((preference) => (
              <KindRow key={preference.kind} preference={preference} onChange={(next) => change(preference, next)} />
            ))}
          </ul>
        ) : isError ? (
          <NotLoaded
            reason={error.message}
            onRetry={() => void refetch()}
            className="min-h-152 justify-center rounded-2xl bg-sunken px-4 text-center sm:min-h-112"
          />
        ) : (
          <div className="skeleton h-152 rounded-2xl sm:h-112" />
        )}
      </Card>
    </section>
  )
}

interface KindRowProps {
  preference: Preference
  onChange: (channels: Channels) => Promise<void>
}

function KindRow({ preference, onChange }: KindRowProps) {
  const { t } = useWords()
  const { kind, inApp, email, canEmail, canTurnOff } = preference
  const name = t(`notifySettings.${kind}`)
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <p className="font-semibold">{name}</p>
        <p className="text-ink-soft text-sm">{t(`notifySettings.${kind}.hint`)}</p>
      </div>
      <div className="flex flex-wrap gap-x-4 sm:w-76">
        {canTurnOff ? (
          <Box
            label={t('notifySettings.inApp')}
            about={name}
            isOn={inApp}
            onChange={(isOn) => onChange({ inApp: isOn, email })}
          />
        ) : (
          <span className="flex min-h-11 items-center text-ink-soft text-sm sm:w-36">{t('notifySettings.always')}</span>
        )}
        {canEmail && (
          <Box
            label={t('notifySettings.email')}
            about={name}
            isOn={email}
            onChange={(isOn) => onChange({ inApp, email: isOn })}
          />
        )}
      </div>
    </li>
  )
}

interface BoxProps {
  label: string
  /** Which kind, for whoever hears the box alone. */
  about: string
  isOn: boolean
  onChange: (isOn: boolean) => Promise<void>
}

function Box({ label, about, isOn, onChange }: BoxProps) {
  // The cache tells its readers a moment later; until then the browser would show the mark as it was.
  const [wanted, setWanted] = useState<boolean | null>(null)
  const change = async (next: boolean) => {
    setWanted(next)
    await onChange(next)
    setWanted(null)
  }
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-2 text-sm sm:w-36">
      <input
        type="checkbox"
        checked={wanted ?? isOn}
        onChange={(event) => void change(event.target.checked)}
        className="size-5 shrink-0 accent-(--peacock)"
      />
      <span>
        <span className="sr-only">{about}: </span>
        {label}
      </span>
    </label>
  )
}
