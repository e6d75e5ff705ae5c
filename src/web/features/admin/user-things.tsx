// The ledger, pictures, sessions and audit lines of one account, each page by page.
'use client'
import type { ReactNode } from 'react'
import type { WalletEntry } from '#contract/credits.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { Picture } from '../../ui/picture.tsx'
import { shownDevice } from '../identity/shown-device.ts'
import { PersonPosts } from '../moderation/person-posts.tsx'
import { AuditLine } from './audit-line.tsx'
import { listAudit, listUserCreations, listUserEntries, listUserSessions } from './endpoints.ts'
import { adminKeys } from './keys.ts'
import { PagedList } from './paged-list.tsx'

const pageSize = 12

export function UserThings({ userId }: { userId: string }) {
  const { t, format } = useWords()
  const params = { userId }
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Part title={t('user.ledger')}>
        <PagedList
          queryKey={adminKeys.of('entries', userId)}
          load={(cursor) => load(listUserEntries, { params, query: { cursor, limit: pageSize } })}
          empty={<None text={t('user.noLedger')} />}
        >
          {(items) => (
            <ul className="divide-y divide-line">
              {items.map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
            </ul>
          )}
        </PagedList>
      </Part>
      <Part title={t('user.acts')}>
        <PagedList
          queryKey={adminKeys.of('acts', userId)}
          load={(cursor) => load(listAudit, { query: { userId, cursor, limit: pageSize } })}
          empty={<None text={t('user.noActs')} />}
        >
          {(items) => (
            <ul className="divide-y divide-line">
              {items.map((entry) => (
                <AuditLine key={entry.id} entry={entry} isShort />
              ))}
            </ul>
          )}
        </PagedList>
      </Part>
      <Part title={t('moderation.posts')}>
        <PersonPosts userId={userId} />
      </Part>
      <Part title={t('user.creations')}>
        <PagedList
          queryKey={adminKeys.of('creations', userId)}
          load={(cursor) => load(listUserCreations, { params, query: { cursor, limit: pageSize } })}
          empty={<None text={t('user.noCreations')} />}
        >
          {(items) => (
            <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
              {items.map((creation) => (
                <li key={creation.id} className="relative aspect-square overflow-hidden rounded-2xl bg-sunken">
                  <Picture picture={creation} alt={creation.prompt} sizes="160px" cover className="size-full" />
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </Part>
      <Part title={t('user.sessions')}>
        <PagedList
          queryKey={adminKeys.of('sessions', userId)}
          load={() => load(listUserSessions, { params })}
          empty={<None text={t('user.noSessions')} />}
        >
          {(items) => (
            <ul className="divide-y divide-line">
              {items.map((session) => (
                <li key={session.id} className="flex flex-wrap justify-between gap-2 py-2.5">
                  <span className="font-medium">{shownDevice(session.device, t)}</span>
                  <span className="text-ink-soft text-sm">{format.relative(session.lastSeenAt)}</span>
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </Part>
    </div>
  )
}

function EntryRow({ entry }: { entry: WalletEntry }) {
  const { t, format } = useWords()
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 py-2.5">
      <span className="font-medium">{t(`entry.${entry.kind}`)}</span>
      <span className="text-right font-bold tabular-nums">{format.change(entry.change)}</span>
      <span className="text-ink-soft text-sm">
        {entry.reason} {format.moment(entry.createdAt)}
      </span>
      <span className="text-right text-ink-soft text-sm tabular-nums">
        {t('wallet.after', { balance: format.number(entry.balanceAfter) })}
      </span>
    </li>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    // Of one height: whichever answer comes first moves none of the others.
    <Card className="grid h-104 content-start gap-3">
      <h2 className="text-xl">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section aria-label={title} tabIndex={0} className="h-84 overflow-y-auto rounded-control">
        {children}
      </section>
    </Card>
  )
}

function None({ text }: { text: string }) {
  return <p className="py-6 text-center text-ink-soft">{text}</p>
}
