// Settings: who one is, what guards the account, where one is signed in, how the place looks, and the way out.
'use client'
import { LogOut } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { logout } from '../../lib/endpoints.ts'
import { notify } from '../../lib/notices.ts'
import { markSession } from '../../lib/session-mark.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { LateKeptAway } from '../community/late-kept-away.tsx'
import { LateNotificationSection } from '../notifications/late-notification-section.tsx'
import { LatePrivacySection } from '../privacy/late-privacy-section.tsx'
import { ConsoleRow } from '../shell/console-row.tsx'
import { ThemeChoice } from '../shell/theme-choice.tsx'
import { EmailCard } from './email-card.tsx'
import { GoogleCard } from './google-card.tsx'
import { PasswordCard } from './password-card.tsx'
import { ProfileForm } from './profile-form.tsx'
import { SessionList } from './session-list.tsx'
import { TwoFactorCard } from './two-factor-card.tsx'
import { useAccount } from './use-account.ts'

export function SettingsPage() {
  const { t } = useWords()
  const { account } = useAccount()
  return (
    <div className="mx-auto grid max-w-3xl gap-6 px-4 py-6 lg:px-6">
      <h1 className="text-3xl">{t('nav.settings')}</h1>
      {account?.isTwoFactorDue && <TwoFactorCard account={account} />}
      <ProfileForm />
      {account && (
        <>
          {account.role !== 'user' && <ConsoleRow isAdmin={account.role === 'admin'} />}
          <EmailCard account={account} />
          <PasswordCard account={account} />
          {!account.isTwoFactorDue && <TwoFactorCard account={account} />}
          <GoogleCard account={account} />
        </>
      )}
      <SessionList />
      <Card>
        <ThemeChoice />
      </Card>
      <LateKeptAway />
      <LateNotificationSection />
      <LatePrivacySection />
      <Card className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('verify.linkText')}</p>
        <ButtonLink href="/verify" look="outline">
          {t('verify.link')}
        </ButtonLink>
      </Card>
      <SignOut />
    </div>
  )
}

function SignOut() {
  const { t } = useWords()
  const [isLeaving, setLeaving] = useState(false)
  const leave = async () => {
    setLeaving(true)
    const answer = await call(logout, {})
    if (!answer.ok) {
      setLeaving(false)
      notify(answer.refusal.detail)
      return
    }
    markSession(false)
    // A new page: nothing that was known about this person stays in memory, and the front door is the visitor's.
    window.location.assign('/')
  }
  return (
    <Button look="outline" pending={isLeaving} onClick={leave} className="justify-self-start">
      <LogOut aria-hidden="true" />
      {t('settings.signOut')}
    </Button>
  )
}
