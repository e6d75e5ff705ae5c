// Reminds of an address that is not confirmed. Floats over the page, so that nothing moves when it comes, and can be put away.
'use client'
import { MailWarning, X } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#words'
import { useStored } from '../../lib/stored-value.ts'
import { Button } from '../../ui/button.tsx'
import { ResendLink } from './resend-link.tsx'
import { useAccount } from './use-account.ts'

/** Put away for a day. */
const restMs = 86_400_000

export function VerifyBanner() {
  const { t } = useWords()
  const { account } = useAccount()
  const [putAwayAt, putAway] = useStored('rangoli.verify-banner', (value) => typeof value === 'number')
  const [openedAt] = useState(() => Date.now())
  if (!account?.email || account.isEmailVerified) return null
  if (putAwayAt !== null && openedAt - putAwayAt < restMs) return null
  return (
    // One note at a time: what stands on the person's data goes first.
    <aside className="in-[body:has([data-notice=privacy])]:hidden fixed inset-x-3 bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-30 mx-auto flex max-w-lg animate-rise items-start gap-3 rounded-card border border-line bg-surface p-3 pl-4 shadow-float lg:right-6 lg:bottom-6 lg:left-auto">
      <MailWarning className="mt-0.5 size-5 shrink-0 text-marigold-ink" aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-2">
        <p className="wrap-anywhere text-sm">{t('confirm.banner', { email: account.email })}</p>
        <ResendLink />
      </div>
      <Button look="ghost" size="icon" aria-label={t('common.close')} onClick={() => putAway(Date.now())}>
        <X aria-hidden="true" />
      </Button>
    </aside>
  )
}
