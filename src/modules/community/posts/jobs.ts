// Background jobs of posts.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { forgetEnded } from './forget-ended.ts'
import { prepareForgotten } from './prepare-forgotten.ts'
import { prepareJob, preparePost } from './prepare-post.ts'

export function postJobs(services: Services): JobDefinition[] {
  return [
    { name: prepareJob, handle: (data) => preparePost(services, data), retryLimit: 5, timeoutSeconds: 120 },
    {
      name: 'community.prepare_forgotten_posts',
      cron: '*/10 * * * *',
      retryLimit: 1,
      timeoutSeconds: 60,
      async handle() {
        await prepareForgotten(services)
      },
    },
    {
      name: 'community.forget_ended_posts',
      cron: '41 20 * * *',
      retryLimit: 2,
      timeoutSeconds: 300,
      async handle(_data, signal) {
        await forgetEnded(services, signal)
      },
    },
  ]
}
