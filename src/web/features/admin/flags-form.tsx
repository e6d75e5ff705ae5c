// The switches. Turned together, with one reason.
'use client'
import { useState } from 'react'
import type { FlagName, Flags } from '#contract/flags.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { changeFlags } from './endpoints.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

const names: readonly FlagName[] = ['studio.takesOrders', 'identity.takesRegistrations', 'feed.visibleToVisitors']

export function FlagsForm({ flags: present, newest }: { flags: Flags; newest: number }) {
  const { t } = useWords()
  const act = useAct()
  const [flags, setFlags] = useState(present)
  const [isAsking, setAsking] = useState(false)
  const isChanged = names.some((name) => flags[name] !== present[name])
  const perform = (reason: string) => act.perform(() => call(changeFlags, { body: { flags, reason, basedOn: newest } }))
  return (
    <Card className="grid gap-4">
      <div>
        <h2 className="text-xl">{t('config.flags')}</h2>
        <p className="text-ink-soft text-sm">{t('config.flagsNote')}</p>
      </div>
      <ul className="grid gap-1">
        {names.map((name) => (
          <li key={name}>
            <label className="flex min-h-11 cursor-pointer items-center gap-3">
              <input
                type="checkbox"
                checked={flags[name]}
                onChange={(event) => setFlags({ ...flags, [name]: event.target.checked })}
                className="size-5 shrink-0 accent-accent"
              />
              {t(`flag.${name}`)}
            </label>
          </li>
        ))}
      </ul>
      <Button className="justify-self-start" disabled={!isChanged} onClick={() => setAsking(true)}>
        {t('config.publish')}
      </Button>
      {isAsking && (
        <ReasonDialog title={t('config.publish')} act={act} onPerform={perform} onClose={() => setAsking(false)} />
      )}
    </Card>
  )
}
