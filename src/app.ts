// The one place that knows every module: wires them to each other and to the platform, and runs the two roles. Holds no logic.
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { endpoints, namedSchemas } from '#contract/index.ts'
import { adminModule } from '#modules/admin/module.ts'
import {
  communityData,
  communityModule,
  communityPages,
  communitySitemap,
  creationPosts,
  remixData,
  sourcePosts,
} from '#modules/community/module.ts'
import { creditsData, creditsModule, proveLedgerJob } from '#modules/credits/module.ts'
import { findLocale, identityData, identityModule, identityPeople, readSessions } from '#modules/identity/module.ts'
import { moderationData, moderationModule, postModeration } from '#modules/moderation/module.ts'
import { liveUnread, notificationsData, notificationsModule } from '#modules/notifications/module.ts'
import { documentFillings, privacyModule } from '#modules/privacy/module.ts'
import { rewardsData, rewardsLedgerChecks, rewardsModule } from '#modules/rewards/module.ts'
import {
  countCreations,
  type StudioOptions,
  studioData,
  studioLedgerChecks,
  studioModule,
} from '#modules/studio/module.ts'
import { seedTemplates, templatesModule } from '#modules/templates/module.ts'
import { auditJobs } from '#platform/audit/index.ts'
import { type Clock, systemClock } from '#platform/clock.ts'
import { openDatabase } from '#platform/db/database.ts'
import { eventJobs } from '#platform/events/jobs.ts'
import { declareSubscriptions, runSubscriptions, type Subscription } from '#platform/events/subscriptions.ts'
import { buildHttp, closeHttp } from '#platform/http/build-http.ts'
import { serveDocs } from '#platform/http/docs.ts'
import { servePages } from '#platform/http/pages.ts'
import { rateLimitSweep } from '#platform/http/rate-limit.ts'
import { serveSystem } from '#platform/http/system-routes.ts'
import { idempotencyJobs } from '#platform/idempotency/jobs.ts'
import { findPublicPictures, imageJobs, mediaRoutes } from '#platform/images/index.ts'
import type { JobDefinition } from '#platform/jobs/background-jobs.ts'
import { startBackgroundJobs } from '#platform/jobs/boss.ts'
import { createEnqueue, type JobSender } from '#platform/jobs/enqueue.ts'
import { createLog } from '#platform/log.ts'
import { mailJobs } from '#platform/mail/index.ts'
import type { Module, Services } from '#platform/module.ts'
import { operationsJobs } from '#platform/operations/jobs.ts'
import { operationsRoutes } from '#platform/operations/routes.ts'
import type { App, AppContext } from '#platform/process/app.ts'
import { startHealthServer } from '#platform/process/health-server.ts'
import { createLocalDisk } from '#platform/storage/local-disk.ts'
import { startTracing } from '#platform/tracing/start-tracing.ts'
import packageJson from '../package.json' with { type: 'json' }

export interface AppOptions {
  /** Tests put their own engine before the built-in one. */
  studio?: StudioOptions
  /** Tests move theirs. */
  clock?: Clock
  /** Null serves the API alone. */
  pages?: null
}

const pagesFolder = path.join(import.meta.dirname, 'web')

interface Process {
  services: Services
  modules: Module[]
  jobs: JobDefinition[]
  subscriptions: Subscription[]
  sender: JobSender
  close(): Promise<void>
}

/** Who holds personal data, in the order of an erasure: who the person is goes last. */
const privacyPorts = (services: Services) => ({
  people: identityPeople(services),
  parts: [
    notificationsData(services),
    // Before the pictures that posts show.
    communityData(services),
    studioData(services),
    remixData(services),
    moderationData(services),
    rewardsData(services),
    creditsData(services),
    identityData(services),
  ],
})

async function openProcess(context: AppContext, role: 'web' | 'worker', options: AppOptions): Promise<Process> {
  const { config, databaseUrl, secrets } = context
  const log = createLog(config.logLevel, { role })
  const tracing = await startTracing(config, { role, version: packageJson.version })
  const db = openDatabase({
    connectionString: databaseUrl,
    poolSize: config.databasePoolSize,
    role: 'rangoli_app',
    applicationName: `rangoli-${role}`,
    onLost: (error) => log.warn({ err: error }, 'database connection lost'),
  })
  const sender = await createEnqueue({ db, log })
  const storage = createLocalDisk(path.join(config.dataDir, 'pictures'))
  const services: Services = {
    config,
    db,
    clock: options.clock ?? systemClock,
    log,
    secrets,
    storage,
    enqueue: sender.enqueue,
  }
  const modules = [
    creditsModule,
    templatesModule((hashes) => findPublicPictures(db, hashes)),
    identityModule({ countCreations: (userId) => countCreations(db, userId) }),
    studioModule({ posts: creationPosts, liveSources: [liveUnread(services)], ...options.studio, sourcePosts }),
    communityModule({ moderation: postModeration }),
    moderationModule,
    rewardsModule,
    notificationsModule,
    privacyModule(privacyPorts),
    adminModule,
  ]
  const jobs = [
    ...modules.flatMap((module) => module.jobs?.(services) ?? []),
    ...imageJobs(services),
    ...idempotencyJobs(services),
    ...auditJobs(services),
    ...mailJobs(services),
    rateLimitSweep(services),
    ...operationsJobs(services),
    ...eventJobs(services),
    proveLedgerJob(services, [...studioLedgerChecks, ...rewardsLedgerChecks]),
  ]
  await sender.declare(jobs)
  const subscriptions = modules.flatMap((module) => module.subscriptions?.(services) ?? [])
  await declareSubscriptions(db, subscriptions)
  const close = async () => {
    await sender.stop()
    await db.close()
    await tracing?.stop()
  }
  return { services, modules, jobs, subscriptions, sender, close }
}

const openHealth = async (services: Services) =>
  services.config.healthPort === undefined ? null : startHealthServer(services, services.config.healthPort)

/** The application of one installation. */
export function createApp(options: AppOptions = {}): App {
  return {
    async prepareData({ ownerUrl }) {
      const owner = openDatabase({ connectionString: ownerUrl, poolSize: 2, applicationName: 'rangoli-prepare' })
      try {
        await seedTemplates(owner, systemClock.now())
      } finally {
        await owner.close()
      }
    },

    async startWeb(context) {
      const { services, modules, close } = await openProcess(context, 'web', options)
      const http = buildHttp({ services, sessions: readSessions(services), modules })
      serveSystem(http)
      serveDocs(http, { endpoints, named: namedSchemas, version: packageJson.version })
      mediaRoutes(http)
      operationsRoutes(http)
      if (options.pages !== null) {
        servePages(http, {
          folder: pagesFolder,
          mode: services.config.pagesMode,
          fillings: documentFillings(services.config),
          savedLocale: (userId) => findLocale(services.db, userId),
          live: communityPages(services),
          sitemap: communitySitemap(services),
        })
      }
      await http.app.listen({ port: services.config.port, host: services.config.host })
      // A TCP server's address is an object; only a socket path would be text.
      const { port } = http.app.server.address() as AddressInfo
      const stop = async () => {
        await closeHttp(http, { delayMs: services.config.drainDelayMs })
        await close()
      }
      return { url: `http://localhost:${port}`, stop }
    },

    async startWorker(context) {
      const { services, modules, jobs, subscriptions, close } = await openProcess(context, 'worker', options)
      const background = await startBackgroundJobs({ url: context.databaseUrl, definitions: jobs, log: services.log })
      const health = await openHealth(services)
      const stopping = new AbortController()
      const loops = [
        ...modules.map((module) => module.work?.(services, stopping.signal)),
        runSubscriptions(services, subscriptions, stopping.signal),
      ]
      const stop = async () => {
        health?.drain()
        stopping.abort()
        await Promise.all([background.stop(), ...loops])
        await health?.close()
        await close()
      }
      return { stop }
    },
  }
}

export const { prepareData, startWeb, startWorker } = createApp()
