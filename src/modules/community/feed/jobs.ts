// Background work of the feed: the ranking each minute, posts of who has another name, the words nobody uses once a day.

import { z } from 'zod'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { indexAuthor } from './index-author.ts'
import { sweepSearchWords } from './sweep-search-words.ts'
import { writeSnapshots } from './write-snapshots.ts'

export const indexAuthorJob = 'community.index_author'
const OfAuthor = z.object({ userId: z.uuid() })

export function feedJobs(services: Services): JobDefinition[] {
  const { db } = services
  return [
    {
      name: 'community.rank_posts',
      cron: '* * * * *',
      retryLimit: 1,
      timeoutSeconds: 120,
      async handle(_data, signal) {
        await writeSnapshots(services, { signal })
      },
    },
    {
      name: indexAuthorJob,
      retryLimit: 3,
      timeoutSeconds: 300,
      async handle(data, signal) {
        await indexAuthor(db, OfAuthor.parse(data).userId, signal)
      },
    },
    {
      name: 'community.sweep_search_words',
      cron: '40 20 * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        await sweepSearchWords(db, signal)
      },
    },
  ]
}
