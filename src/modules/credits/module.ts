// What app.ts and the commands use of credits.
import type { Module } from '#platform/module.ts'
import { creditsJobs } from './jobs.ts'
import { creditsRoutes } from './routes.ts'

export { creditsData } from './personal-data.ts'
export { proveLedgerJob } from './prove-ledger.ts'
export { type LedgerProof, verifyLedger } from './verify-ledger.ts'

export const creditsModule: Module = {
  name: 'credits',
  routes: creditsRoutes,
  jobs: creditsJobs,
}
