// One line of the audit log: who did what to whom, when and why, and what changed.
'use client'
import Link from 'next/link'
import type { AuditEntry } from '#contract/admin-audit.ts'
import { useWords } from '#words'
import type { MessageKey } from '../../lib/words.ts'
import { actionNames } from './actions.ts'
import { Badge } from './badge.tsx'

/** `isShort`: on the page of the very account. */
export function AuditLine({ entry, isShort = false }: { entry: AuditEntry; isShort?: boolean }) {
  const { t, format } = useWords()
  const { action, actor, subjectKind, subjectId, subjectName, reason, before, after, position } = entry
  const name = actionNames.find((one) => one === action)
  const label: MessageKey | null = name ? `act.${name}` : null
  return (
    <li className="grid gap-1 py-3">
      <div className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
        <span className="font-semibold">{label ? t(label) : action}</span>
        {!isShort && (
          <span className="min-w-0 break-words">
            {subjectKind === 'user' ? (
              <Link href={`/admin/user?id=${subjectId}`} className="underline underline-offset-4">
                {subjectName ?? subjectId}
              </Link>
            ) : (
              `${subjectKind} ${subjectId}`
            )}
          </span>
        )}
      </div>
      {reason && <p>{reason}</p>}
      {(before ?? after) && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer py-1 text-ink-soft">{t('audit.facts')}</summary>
          <dl className="grid gap-1 rounded-2xl bg-sunken p-3">
            <Facts label={t('admin.before')} facts={before} />
            <Facts label={t('admin.after')} facts={after} />
          </dl>
        </details>
      )}
      <p className="flex flex-wrap items-center gap-2 text-ink-soft text-sm">
        <span>
          {actor ? actor.name || actor.id : t('audit.system')} · {format.moment(entry.createdAt)}
        </span>
        {position === undefined ? (
          <Badge tone="warm">{t('audit.waiting')}</Badge>
        ) : (
          <Badge>{t('audit.place', { position: format.number(position) })}</Badge>
        )}
      </p>
    </li>
  )
}

function Facts({ label, facts }: { label: string; facts: Record<string, unknown> | undefined }) {
  if (!facts) return null
  return (
    <div>
      <dt className="font-semibold">{label}</dt>
      <dd>
        <code className="break-all">{JSON.stringify(facts)}</code>
      </dd>
    </div>
  )
}
