// Background work of the feed: the ranking each minute, the words nobody uses once a day.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { sweepSearchWords } from './sweep-search-words.ts'

export function feedJobs({ db }: Services): JobDefinition[] {
  return [
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
