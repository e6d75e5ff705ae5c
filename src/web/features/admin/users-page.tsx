// Looks for people: by words, role and state. A row leads to the page of one.
'use client'
import Link from 'next/link'
import { useState } from 'react'
import type { AdminUser } from '#contract/admin-users.ts'
import type { Role } from '#contract/identity.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Badge } from './badge.tsx'
import { listUsers } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { PageFrame } from './page-frame.tsx'
import { PagedList } from './paged-list.tsx'
import { roles } from './roles.ts'
import { useLater } from './use-later.ts'

const states = ['active', 'suspended'] as const
type State = (typeof states)[number]

export function UsersPage() {
  const { t } = useWords()
  const [q, setQ] = useState('')
  const [role, setRole] = useState<Role | ''>('')
  const [state, setState] = useState<State | ''>('')
  const words = useLater(q)
  const filter = { q: words.trim() || undefined, role: role || undefined, state: state || undefined }
  return (
    <PageFrame title={t('admin.users')}>
      <div className="grid gap-3 sm:grid-cols-[1fr_10rem_10rem]">
        <TextField
          label={t('users.search')}
          hint={t('users.searchHint')}
          type="search"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <SelectField
          label={t('users.role')}
          value={role}
          onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t('admin.all')}</option>
          {roles.map((one) => (
            <option key={one} value={one}>
              {t(`role.${one}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('users.state')}
          value={state}
          onChange={(event) => setState(states.find((one) => one === event.target.value) ?? '')}
        >
          <option value="">{t('admin.all')}</option>
          {states.map((one) => (
            <option key={one} value={one}>
              {t(`users.${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <PagedList
        queryKey={adminKeys.of('users', filter)}
        load={(cursor) => load(listUsers, { query: { ...filter, cursor } })}
        empty={<EmptyState title={t('users.none')} text={t('users.noneText')} />}
      >
        {(items) => (
          <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
            {items.map((user) => (
              <UserRow key={user.id} user={user} />
            ))}
          </ul>
        )}
      </PagedList>
    </PageFrame>
  )
}

function UserRow({ user }: { user: AdminUser }) {
  const { t, format } = useWords()
  return (
    <li>
      <Link
        href={`/admin/user?id=${user.id}`}
        className="grid gap-x-4 gap-y-0.5 px-4 py-3.5 transition-colors hover:bg-sunken sm:grid-cols-[1fr_1fr_auto] sm:items-center sm:px-5"
      >
        <span className="flex min-w-0 flex-wrap items-center gap-2">
          <span className="truncate font-semibold">{user.name}</span>
          {user.role !== 'user' && <Badge tone="good">{t(`role.${user.role}`)}</Badge>}
          {user.suspendedAt && <Badge tone="bad">{t('users.suspended')}</Badge>}
        </span>
        <span className="min-w-0 truncate text-ink-soft text-sm">
          {user.email ?? '—'} · @{user.handle}
        </span>
        <span className="text-ink-soft text-sm">{t('users.joined', { day: format.day(user.createdAt) })}</span>
      </Link>
    </li>
  )
}
