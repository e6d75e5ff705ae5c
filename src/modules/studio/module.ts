// What app.ts mounts of the studio: routes for the web, the generation loop and background jobs for the worker.
import type { Module, Services } from '#platform/module.ts'
import { creationJobs } from './creation-jobs.ts'
import { createLetterer, type Letterer } from './designs/letterer.ts'
import { createEngines, type Engines } from './engines.ts'
import { studioJobs } from './jobs.ts'
import type { LiveSource } from './live-source.ts'
import { lowerPriority } from './lower-priority.ts'
import type { CreationPosts } from './ports.ts'
import { createIllustrator, illustratorAsArtist } from './providers/illustrator.ts'
import type { PictureEngine } from './providers/port.ts'
import { studioRoutes } from './routes.ts'
import { runGenerationWorker } from './run-generation-worker.ts'
import type { OpenSourcePosts } from './source-posts.ts'
import type { WorkSettings } from './work-settings.ts'

export { countCreations } from './creations.sql.ts'
export { studioLedgerChecks } from './ledger-checks.sql.ts'
export { studioData } from './personal-data.ts'
export type { CreationPosts } from './ports.ts'
export type { PictureEngine } from './providers/port.ts'
export type { OpenSourcePosts } from './source-posts.ts'

export interface StudioOptions {
  /** Engines before the built-in one; the first of all draws new orders. */
  engines?: readonly PictureEngine[]
  settings?: Partial<WorkSettings>
  /** Posts that orders may be made from; without, none. */
  sourcePosts?: OpenSourcePosts
  /** Posts that show creations; without, nothing is published. */
  posts?: CreationPosts
  /** What later modules tell on the one stream of a browser. */
  liveSources?: readonly LiveSource[]
}

export function studioModule(options: StudioOptions = {}): Module {
  const { engines: others = [], settings = {}, sourcePosts, posts, liveSources } = options
  let opened: { illustrator: PictureEngine; engines: Engines; letterer: Letterer } | undefined
  // Nothing runs yet: illustrator and letterer start their threads with the first picture.
  const open = ({ config }: Services) => {
    const illustrator = createIllustrator(config.workerConcurrency)
    const letterer = createLetterer(config.workerConcurrency)
    return { illustrator, engines: createEngines([...others, illustrator]), letterer }
  }
  const of = (services: Services) => {
    opened ??= open(services)
    return opened
  }
  return {
    name: 'studio',
    routes: (http, services) =>
      studioRoutes(http, services, {
        engines: of(services).engines,
        sourcePosts: sourcePosts?.(services),
        posts,
        liveSources,
      }),
    jobs(services) {
      const { engines, illustrator, letterer } = of(services)
      return [...studioJobs(services, engines), ...creationJobs(services, illustratorAsArtist(illustrator, letterer))]
    },
    async work(services, stop) {
      const { engines, letterer } = of(services)
      // A machine that only draws has nobody to stand back for.
      if (services.config.roles.includes('web')) lowerPriority()
      try {
        await runGenerationWorker({ services, engines, letterer, settings, stop })
      } finally {
        await Promise.all([engines.close(), letterer.close()])
      }
    },
  }
}
