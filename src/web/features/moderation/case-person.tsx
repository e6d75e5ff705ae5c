// The person behind it: since when, strikes, posts. Admins get on to the account.
'use client'
import Link from 'next/link'
import { useState } from 'react'
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { Button } from '../../ui/button.tsx'
import { Badge } from '../admin/badge.tsx'
import { useAccount } from '../identity/use-account.ts'
import { CasePart } from './case-part.tsx'
import { PersonPosts } from './person-posts.tsx'

export function CasePerson({ found: { person, author } }: { found: ModerationCaseDetail }) {
  const { t, format } = useWords()
  const { account } = useAccount()
  const [isOpen, setOpen] = useState(false)
  const { id, createdAt, isSuspended, strikes, posts, hiddenPosts } = person
  const name = author.name || t('moderation.nobody')
  const facts = [
    { label: t('moderation.strikes'), value: strikes },
    { label: t('moderation.posts'), value: posts },
    { label: t('moderation.hiddenPosts'), value: hiddenPosts },
  ]
  return (
    <CasePart title={t('moderation.person')}>
      <p className="flex flex-wrap items-center gap-2">
        {account?.role === 'admin' ? (
          <Link href={`/admin/user?id=${id}`} className="font-semibold underline underline-offset-4">
            {name}
          </Link>
        ) : (
          <span className="font-semibold">{name}</span>
        )}
        {isSuspended && <Badge tone="bad">{t('moderation.suspended')}</Badge>}
        <span className="text-ink-soft text-sm">{t('moderation.since', { day: format.day(createdAt) })}</span>
      </p>
      <dl className="grid grid-cols-3 gap-3">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-ink-soft text-sm">{label}</dt>
            <dd className="font-bold text-2xl tabular-nums">{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {isOpen ? (
        <PersonPosts userId={id} />
      ) : (
        <Button look="outline" size="small" className="justify-self-start" onClick={() => setOpen(true)}>
          {t('moderation.theirPosts')}
        </Button>
      )}
    </CasePart>
  )
}
