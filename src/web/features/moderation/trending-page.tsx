// Why what trends does: the formula, its weights, and the terms of each ranked post.
'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import type { TrendingTerm } from '#contract/moderation.ts'
import { useWords } from '#words'
import { load } from '../../lib/api.ts'
import { listCategories } from '../../lib/endpoints.ts'
import { keys } from '../../lib/query-keys.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SelectField } from '../../ui/field.tsx'
import { Badge } from '../admin/badge.tsx'
import { adminKeys } from '../admin/keys.ts'
import { Loaded, PageFrame } from '../admin/page-frame.tsx'
import { PagedList } from '../admin/paged-list.tsx'
import { getTrendingTerms } from './endpoints.ts'

export function TrendingPage() {
  const { t, shownName } = useWords()
  const [categoryId, setCategoryId] = useState('')
  const categories = useQuery({ queryKey: keys.categories, queryFn: () => load(listCategories, {}) })
  const filter = { categoryId: categoryId || undefined }
  return (
    <PageFrame title={t('admin.trending')}>
      <Formula>
        <div className="max-w-xs">
          <SelectField
            label={t('trending.category')}
            value={categoryId}
            onChange={(event) => setCategoryId(event.target.value)}
          >
            <option value="">{t('admin.all')}</option>
            {categories.data?.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {shownName(name)}
              </option>
            ))}
          </SelectField>
        </div>
        <PagedList
          queryKey={adminKeys.of('trending', filter)}
          load={(cursor) => load(getTrendingTerms, { query: { ...filter, cursor } })}
          empty={<EmptyState title={t('trending.none')} text={t('trending.noneText')} />}
        >
          {(items) => <Terms items={items} />}
        </PagedList>
      </Formula>
    </PageFrame>
  )
}

/** What stands below it comes with it: its height is known only then. */
function Formula({ children }: { children: ReactNode }) {
  const { t, format } = useWords()
  const first = useQuery({
    queryKey: adminKeys.of('trending', 'formula'),
    queryFn: () => load(getTrendingTerms, { query: { limit: 1 } }),
  })
  return (
    <Loaded query={first} waiting={<div className="skeleton h-72 rounded-card" aria-busy="true" />}>
      {({ formula, weights, rankedAt }) => (
        <>
          <Card className="grid gap-4">
            <div className="grid gap-1">
              <h2 className="text-xl">{t('trending.formula')}</h2>
              <p>
                <code className="wrap-anywhere">{formula}</code>
              </p>
              {rankedAt && (
                <p className="text-ink-soft text-sm">{t('trending.rankedAt', { when: format.moment(rankedAt) })}</p>
              )}
            </div>
            <dl className="grid gap-2 sm:grid-cols-2">
              {[
                { label: t('trending.reuseWeight'), value: weights.reuseWeight },
                { label: t('trending.tau'), value: weights.tauHours },
                { label: t('trending.authorPenalty'), value: weights.authorPenalty },
                { label: t('trending.newcomerDays'), value: weights.newcomerDays },
                { label: t('trending.newcomerEvery'), value: weights.newcomerEvery },
              ].map(({ label, value }) => (
                <div key={label} className="flex justify-between gap-4 rounded-2xl bg-sunken px-3 py-2">
                  <dt className="text-ink-soft text-sm">{label}</dt>
                  <dd className="font-bold tabular-nums">{format.number(value)}</dd>
                </div>
              ))}
            </dl>
          </Card>
          {children}
        </>
      )}
    </Loaded>
  )
}

function Terms({ items }: { items: TrendingTerm[] }) {
  const { t, format } = useWords()
  const figure = 'px-3 py-2.5 text-right tabular-nums'
  return (
    <section
      aria-label={t('trending.table')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface shadow-card"
    >
      <table className="w-full text-sm">
        <caption className="sr-only">{t('trending.table')}</caption>
        <thead className="text-ink-soft">
          <tr className="border-line border-b">
            <th scope="col" className={figure}>
              {t('trending.rank')}
            </th>
            <th scope="col" className="px-3 py-2.5 text-left">
              {t('trending.post')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.score')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.popularity')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.freshness')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.penalty')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.likes')}
            </th>
            <th scope="col" className={figure}>
              {t('trending.reuses')}
            </th>
            <th scope="col" className="px-3 py-2.5 text-left">
              {t('trending.published')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {items.map((term) => (
            <tr key={term.postId}>
              <td className={figure}>{format.number(term.rank)}</td>
              <td className="min-w-44 px-3 py-2.5">
                <Link href={`/post/${term.postId}`} className="wrap-anywhere font-medium underline underline-offset-4">
                  {term.title}
                </Link>{' '}
                <span className="text-ink-soft">{term.author.name}</span>{' '}
                {term.isNewcomerSlot && <Badge tone="good">{t('trending.newcomer')}</Badge>}
              </td>
              <td className={figure}>{format.number(term.score)}</td>
              <td className={figure}>{format.number(term.popularity)}</td>
              <td className={figure}>{format.number(term.freshness)}</td>
              <td className={figure}>{format.number(-term.authorPenalty)}</td>
              <td className={figure}>{format.number(term.likes)}</td>
              <td className={figure}>{format.number(term.reuses)}</td>
              <td className="whitespace-nowrap px-3 py-2.5">{format.moment(term.publishedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
