// What parent and worker child tell each other. The secret goes this way because arguments and environment can be read.
import { z } from 'zod'

/** Second argument of the program when it is the worker child of another one. */
export const workerArgument = 'worker-child'

export const WorkerOrder = z.object({
  ownerUrl: z.string(),
  databaseUrl: z.string(),
  masterSecret: z.string(),
  /** Address of the web role, for links. */
  publicUrl: z.string(),
})
export type WorkerOrder = z.infer<typeof WorkerOrder>

export const WorkerNews = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])
export type WorkerNews = z.infer<typeof WorkerNews>
