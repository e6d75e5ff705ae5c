// One case: what was reported, its context, the person behind it, and what may be done about it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import type { ModerationCaseDetail } from '#contract/moderation.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { Card } from '../../ui/card.tsx'
import { Picture } from '../../ui/picture.tsx'
import { Badge } from '../admin/badge.tsx'
import { adminKeys } from '../admin/keys.ts'
import { Loaded, PageFrame } from '../admin/page-frame.tsx'
import { CaseAppeal } from './case-appeal.tsx'
import { CaseContext } from './case-context.tsx'
import { CaseDecisions } from './case-decisions.tsx'
import { CasePerson } from './case-person.tsx'
import { CaseReports } from './case-reports.tsx'
import { DecideCard } from './decide-card.tsx'
import { getCase } from './endpoints.ts'

export function CasePage() {
  const { t } = useWords()
  const caseId = useSearchParams().get('id') ?? ''
  const found = useQuery({
    queryKey: adminKeys.of('case', caseId),
    queryFn: () => load(getCase, { params: { caseId } }),
  })
  return (
    <PageFrame
      title={t('admin.case')}
      aside={
        <Link
          href="/admin/moderation"
          className="flex h-11 items-center gap-2 rounded-control px-3 font-medium text-ink-soft hover:bg-sunken hover:text-ink"
        >
          <ArrowLeft className="size-5" aria-hidden="true" />
          {t('moderation.back')}
        </Link>
      }
    >
      <Loaded query={found} waiting={<Waiting />}>
        {(data) => (
          // Another version: what was typed before belongs to what was seen before.
          <div key={data.version} className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
            <div className="lg:sticky lg:top-20">
              <Subject found={data} />
            </div>
            {/* In the order in which one decides: what others say, then the decision, then what may still matter. */}
            <div className="grid gap-6">
              <CaseAppeal found={data} />
              <CaseReports found={data} />
              <DecideCard found={data} />
              <CasePerson found={data} />
              <CaseContext found={data} />
              <CaseDecisions found={data} />
            </div>
          </div>
        )}
      </Loaded>
    </PageFrame>
  )
}

function Waiting() {
  return (
    <div className="grid gap-6 lg:grid-cols-2" aria-busy="true">
      <div className="skeleton h-[70dvh] rounded-card" />
      <div className="skeleton h-[70dvh] rounded-card" />
    </div>
  )
}

const stateTones = { open: 'warm', appealed: 'warm', closed: 'good' } as const

function Subject({ found }: { found: ModerationCaseDetail }) {
  const { t, format } = useWords()
  const { subject, state, title, imageUrl, width, height, placeholder, author, isHidden, post, lastReportAt } = found
  return (
    <Card className="grid gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{t(`moderation.subject.${subject}`)}</Badge>
        <Badge tone={stateTones[state]}>{t(`moderation.state.${state}`)}</Badge>
        {isHidden && <Badge tone="bad">{t('moderation.hidden')}</Badge>}
        <span className="text-ink-soft text-sm">
          {t('moderation.lastReport', { when: format.relative(lastReportAt) })}
        </span>
      </div>
      {imageUrl && subject === 'post' && (
        <div className="mx-auto w-full" style={{ maxWidth: `calc(50dvh * ${width / height})` }}>
          <Picture
            picture={{ imageUrl, width, height, placeholder, sources: [] }}
            alt={title}
            sizes="(min-width: 1024px) 480px, 100vw"
            eager
            className="rounded-2xl"
          />
        </div>
      )}
      <div className="grid gap-1">
        <h2 className="wrap-anywhere whitespace-pre-line text-xl">{title || t('moderation.gone')}</h2>
        <p className="text-ink-soft">
          {t('moderation.by', { name: author.name || t('moderation.nobody') })}
          {author.handle && ` · @${author.handle}`}
        </p>
      </div>
      {post && (
        <dl className="grid gap-3">
          <div>
            <dt className="text-ink-soft text-sm">{t('moderation.prompt')}</dt>
            <dd className="wrap-anywhere whitespace-pre-line">{post.prompt || t('moderation.sealed')}</dd>
          </div>
          {post.tags.length > 0 && (
            <div>
              <dt className="text-ink-soft text-sm">{t('moderation.tags')}</dt>
              <dd className="wrap-anywhere">{post.tags.map((tag) => `#${tag}`).join(' ')}</dd>
            </div>
          )}
          <div>
            <dt className="sr-only">{t('moderation.posts')}</dt>
            <dd className="text-ink-soft text-sm">
              {t('moderation.counts', {
                likes: format.number(post.likes),
                comments: format.number(post.comments),
                reuses: format.number(post.reuses),
              })}
            </dd>
          </div>
        </dl>
      )}
    </Card>
  )
}
