// One person's public posts; each is taken into the queue with a press, without a report.
'use client'
import { useRouter } from 'next/navigation'
import { useWords } from '#words'
import { call, load } from '../../lib/api.ts'
import { notify } from '../../lib/notices.ts'
import { Picture } from '../../ui/picture.tsx'
import { Badge } from '../admin/badge.tsx'
import { adminKeys } from '../admin/keys.ts'
import { PagedList } from '../admin/paged-list.tsx'
import { listPersonPosts, openCase } from './endpoints.ts'

const pageSize = 12
const tones = { live: 'quiet', hidden: 'bad', removed: 'bad' } as const

export function PersonPosts({ userId }: { userId: string }) {
  const { t } = useWords()
  const router = useRouter()
  const open = async (postId: string) => {
    const answer = await call(openCase, { params: { postId } })
    if (answer.ok) router.push(`/admin/case?id=${answer.data.caseId}`)
    else notify(answer.refusal.detail)
  }
  return (
    <PagedList
      queryKey={adminKeys.of('posts', userId)}
      load={(cursor) => load(listPersonPosts, { params: { userId }, query: { cursor, limit: pageSize } })}
      empty={<p className="py-6 text-center text-ink-soft">{t('moderation.noPosts')}</p>}
    >
      {(items) => (
        <ul className="grid grid-cols-3 gap-2 sm:grid-cols-4">
          {items.map((post) => (
            <li key={post.id}>
              <button
                type="button"
                disabled={post.state === 'removed'}
                onClick={() => void open(post.id)}
                className="relative block aspect-square w-full overflow-hidden rounded-2xl bg-sunken"
              >
                <span className="sr-only">{t('moderation.openCase', { title: post.title })}</span>
                <Picture picture={post} alt="" sizes="160px" cover className="size-full" />
                {post.state !== 'live' && (
                  <span className="absolute bottom-1.5 left-1.5">
                    <Badge tone={tones[post.state]}>{t(`moderation.postState.${post.state}`)}</Badge>
                  </span>
                )}
              </button>
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  )
}
