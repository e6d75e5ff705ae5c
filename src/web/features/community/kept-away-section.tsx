// In the settings: whom one has blocked or muted, with a way to undo it.
'use client'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReplyOf } from '#contract/endpoint.ts'
import type { listKeptAway as contract } from '#contract/people.ts'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { NotLoaded } from '../../ui/not-loaded.tsx'
import { Avatar } from './avatar.tsx'
import { listKeptAway, unblockPerson, unmutePerson } from './social-endpoints.ts'

type KeptAway = ReplyOf<typeof contract>['items'][number]

const queryKey = ['kept-away'] as const

export function KeptAwaySection() {
  const { t } = useWords()
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => load(listKeptAway, { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
  const people = pages.data?.pages.flatMap(({ items }) => items)
  return (
    <Card className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-xl">{t('people.keptAway')}</h2>
        <p className="text-ink-soft">{t('people.keptAwayText')}</p>
      </div>
      {people ? (
        people.length === 0 ? (
          <p className="rounded-2xl bg-sunken px-4 py-5 text-ink-soft">{t('people.keptAwayNone')}</p>
        ) : (
          <ul className="grid gap-2">
            {people.map((person) => (
              <PersonRow key={person.handle} person={person} />
            ))}
          </ul>
        )
      ) : pages.isError ? (
        <NotLoaded reason={pages.error.message} onRetry={() => void pages.refetch()} className="min-h-16" />
      ) : (
        <div className="skeleton h-16 rounded-2xl" />
      )}
      {pages.hasNextPage && (
        <Button
          look="outline"
          className="justify-self-center"
          pending={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('people.keptAwayMore')}
        </Button>
      )}
    </Card>
  )
}

function PersonRow({ person }: { person: KeptAway }) {
  const { t } = useWords()
  const { name, handle, isBlocked, isMuted } = person
  return (
    <li className="flex min-h-16 flex-wrap items-center gap-3 rounded-2xl bg-sunken px-4 py-3">
      <Avatar name={name} pictureUrl={person.pictureUrl} className="size-10" />
      <div className="min-w-0 flex-1 basis-32">
        <p dir="auto" className="wrap-anywhere font-semibold">
          {name}
        </p>
        <p translate="no" className="wrap-anywhere text-ink-soft text-sm">
          {t('people.handle', { handle })}
        </p>
      </div>
      {isBlocked && <Undo name={name} handle={handle} what="block" />}
      {isMuted && <Undo name={name} handle={handle} what="mute" />}
    </li>
  )
}

function Undo({ name, handle, what }: { name: string; handle: string; what: 'block' | 'mute' }) {
  const { t } = useWords()
  const client = useQueryClient()
  const [isSending, setSending] = useState(false)
  const undo = async () => {
    setSending(true)
    const asked = { params: { handle } }
    const answer = await (what === 'block' ? call(unblockPerson, asked) : call(unmutePerson, asked))
    setSending(false)
    if (answer.ok) notify(t(what === 'block' ? 'people.unblocked' : 'people.unmuted'))
    else notify(answer.refusal.detail)
    await client.invalidateQueries({ queryKey })
  }
  return (
    <Button
      look="outline"
      size="small"
      pending={isSending}
      onClick={undo}
      aria-label={t(what === 'block' ? 'people.unblockOf' : 'people.unmuteOf', { name })}
    >
      {t(what === 'block' ? 'people.unblock' : 'people.unmute')}
    </Button>
  )
}
