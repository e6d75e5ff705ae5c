// Background jobs of the studio beside the generation loop itself.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import type { Engines } from './engines.ts'
import { reapForgotten } from './reap-generations.ts'

export function studioJobs(services: Services, engines: Engines): JobDefinition[] {
  return [
    {
      name: 'studio.reap_forgotten_generations',
      cron: '41 * * * *',
      retryLimit: 1,
      timeoutSeconds: 300,
      async handle() {
        await reapForgotten({ ...services, engines })
      },
    },
  ]
}
