// What app.ts mounts of privacy.
import type { Module, Services } from '#platform/module.ts'
import { privacyJobs } from './jobs.ts'
import type { PrivacyPorts } from './ports.ts'
import { privacyRoutes } from './routes.ts'

export { documentFillings } from './documents.ts'

/** `portsOf` is answered by the modules that hold personal data. */
export function privacyModule(portsOf: (services: Services) => PrivacyPorts): Module {
  return {
    name: 'privacy',
    routes: (http, services) => privacyRoutes(http, services, portsOf(services)),
    jobs: (services) => privacyJobs(services, portsOf(services)),
  }
}
