// One account: who it is, what it has, and what may be done to it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import type { AdminUserDetail } from '#contract/admin-users.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { Badge } from './badge.tsx'
import { getUser } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { Loaded, PageFrame } from './page-frame.tsx'
import { UserActs } from './user-acts.tsx'
import { UserThings } from './user-things.tsx'

export function UserPage() {
  const { t } = useWords()
  const userId = useSearchParams().get('id') ?? ''
  const user = useQuery({
    queryKey: adminKeys.of('user', userId),
    queryFn: () => load(getUser, { params: { userId } }),
  })
  return (
    <PageFrame title={user.data?.name ?? t('admin.user')}>
      <Loaded query={user}>
        {(data) => (
          <>
            <Facts user={data} />
            <UserThings userId={data.id} />
          </>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Facts({ user }: { user: AdminUserDetail }) {
  const { t, format } = useWords()
  const { balance } = user
  return (
    <Card className="grid gap-5">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={user.role === 'user' ? 'quiet' : 'good'}>{t(`role.${user.role}`)}</Badge>
        {user.suspendedAt && (
          <Badge tone="bad">{t('user.suspendedSince', { moment: format.moment(user.suspendedAt) })}</Badge>
        )}
        {user.hasTwoFactor && <Badge tone="good">{t('users.twoFactor')}</Badge>}
        <span className="wrap-anywhere text-ink-soft">
          {user.email ?? '—'} ({t(user.isEmailVerified ? 'users.verified' : 'users.unverified')}) · @{user.handle}
        </span>
      </div>
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-5">
        <Fact label={t('user.balance')} value={format.number(balance.credits)} />
        {balance.buckets.map(({ bucket, credits }) => (
          <Fact key={bucket} label={t(`bucket.${bucket}`)} value={format.number(credits)} />
        ))}
        <Fact label={t('user.creations')} value={format.number(user.creations)} />
      </dl>
      <p className="text-ink-soft text-sm">
        {t('users.joined', { day: format.day(user.createdAt) })} · <code className="wrap-anywhere">{user.id}</code>
      </p>
      <UserActs user={user} />
    </Card>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt className="text-ink-soft text-sm">{label}</dt>
      <dd className="font-bold text-2xl tabular-nums">{value}</dd>
    </div>
  )
}
