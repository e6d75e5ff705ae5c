// The second factor: on or off, and the ways between.
'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Account } from '#contract/identity.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { keys } from '../../lib/query-keys.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Note } from '../../ui/note.tsx'
import { getTwoFactor } from './account-endpoints.ts'

// Fetched when one of the dialogs opens: hardly anybody who reads the settings opens one.
const TwoFactorSetUp = lazy(async () => ({ default: (await import('./two-factor-set-up.tsx')).TwoFactorSetUp }))
const RenewCodes = lazy(async () => ({ default: (await import('./two-factor-forms.tsx')).RenewCodes }))
const DisableTwoFactor = lazy(async () => ({ default: (await import('./two-factor-forms.tsx')).DisableTwoFactor }))

type Way = 'setUp' | 'renew' | 'disable'

export function TwoFactorCard({ account }: { account: Account }) {
  const { t, format } = useWords()
  const client = useQueryClient()
  const [way, setWay] = useState<Way | null>(null)
  const state = useQuery({ queryKey: keys.twoFactor, queryFn: () => load(getTwoFactor, {}) })
  const close = () => {
    setWay(null)
    for (const queryKey of [keys.twoFactor, keys.account, keys.sessions]) void client.invalidateQueries({ queryKey })
  }
  const { enabledAt = null, recoveryCodesLeft = 0, isRequired = false } = state.data ?? {}
  return (
    <Card className="grid gap-4">
      <h2 id="two-factor" className="text-xl">
        {t('twoFactor.title')}
      </h2>
      {account.isTwoFactorDue && (
        <Note tone="warm" icon={ShieldAlert}>
          {t('twoFactor.due')}
        </Note>
      )}
      {state.isError && !state.data ? (
        <NotLoaded reason={state.error.message} onRetry={() => void state.refetch()} className="min-h-16" />
      ) : !state.data ? (
        <div className="skeleton h-16 rounded-2xl" />
      ) : enabledAt === null ? (
        <>
          <p className="text-ink-soft">{t('twoFactor.off')}</p>
          <Button size="small" className="justify-self-start" onClick={() => setWay('setUp')}>
            {t('twoFactor.setUp')}
          </Button>
        </>
      ) : (
        <>
          <p className="flex items-center gap-2">
            <ShieldCheck className="size-5 text-peacock" aria-hidden="true" />
            {t('twoFactor.on', { when: format.day(enabledAt) })}
          </p>
          <p className="text-ink-soft text-sm">{t('twoFactor.left', { count: recoveryCodesLeft })}</p>
          <div className="flex flex-wrap gap-2">
            <Button look="outline" size="small" onClick={() => setWay('renew')}>
              {t('twoFactor.renew')}
            </Button>
            {!isRequired && (
              <Button look="danger" size="small" onClick={() => setWay('disable')}>
                {t('twoFactor.disable')}
              </Button>
            )}
          </div>
        </>
      )}
      <Dialog open={way === 'setUp'} onClose={close} title={t('twoFactor.title')}>
        <Late isOpen={way === 'setUp'}>
          <TwoFactorSetUp account={account} onDone={close} />
        </Late>
      </Dialog>
      <Dialog
        open={way === 'renew'}
        onClose={close}
        title={t('twoFactor.renew')}
        description={t('twoFactor.renewText')}
      >
        <Late isOpen={way === 'renew'}>
          <RenewCodes onDone={close} />
        </Late>
      </Dialog>
      <Dialog
        open={way === 'disable'}
        onClose={close}
        title={t('twoFactor.disable')}
        description={t('twoFactor.disableText')}
      >
        <Late isOpen={way === 'disable'}>
          <DisableTwoFactor account={account} onDone={close} />
        </Late>
      </Dialog>
    </Card>
  )
}

function Late({ isOpen, children }: { isOpen: boolean; children: ReactNode }) {
  return isOpen ? <Suspense fallback={<div className="skeleton h-40 rounded-2xl" />}>{children}</Suspense> : null
}
