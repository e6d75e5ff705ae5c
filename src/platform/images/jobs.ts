// Background jobs of pictures: files made on demand, and the sweep.
import type { JobDefinition } from '../jobs/background-jobs.ts'
import { makeFile } from './make-file.ts'
import { makeFileJob } from './order-file.ts'
import type { ImageServices } from './prepare-image.ts'
import { sweepImages } from './sweep-images.ts'

export function imageJobs(services: ImageServices): JobDefinition[] {
  return [
    { name: makeFileJob, handle: (data) => makeFile(services, data), retryLimit: 3, timeoutSeconds: 120 },
    {
      name: 'platform.sweep_images',
      cron: '*/10 * * * *',
      handle: async (_data, signal) => {
        await sweepImages(services, signal)
      },
      retryLimit: 1,
      timeoutSeconds: 300,
    },
  ]
}
