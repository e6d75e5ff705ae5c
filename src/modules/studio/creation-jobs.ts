// Background jobs of creations, their parts and template previews.
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import type { Services } from '#platform/module.ts'
import { drawTemplatePreviews, type PreviewArtist } from './draw-template-previews.ts'
import { cropJob, makeCrop } from './make-crop.ts'
import { purgeCreations } from './purge-creations.ts'

export function creationJobs(services: Services, artist: PreviewArtist): JobDefinition[] {
  return [
    { name: cropJob, handle: (data) => makeCrop(services, data), retryLimit: 3, timeoutSeconds: 120 },
    {
      name: 'studio.purge_creations',
      cron: '17 * * * *',
      handle: async (_data, signal) => {
        await purgeCreations(services, signal)
      },
      retryLimit: 1,
      timeoutSeconds: 300,
    },
    {
      name: 'studio.draw_template_previews',
      // One query when there is nothing to do; a new or changed template has its picture within a minute.
      cron: '* * * * *',
      handle: async (_data, signal) => {
        await drawTemplatePreviews(services, artist, signal)
      },
      retryLimit: 1,
      timeoutSeconds: 600,
    },
  ]
}
