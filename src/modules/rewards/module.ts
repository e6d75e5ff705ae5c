// What app.ts mounts of rewards.
import type { Module } from '#platform/module.ts'
import { rewardReuses } from './reward-reuse.ts'
import { rewardsRoutes } from './routes.ts'

export { rewardsLedgerChecks } from './ledger-checks.sql.ts'
export { rewardsData } from './personal-data.ts'

export const rewardsModule: Module = {
  name: 'rewards',
  routes: rewardsRoutes,
  subscriptions: (services) => [rewardReuses(services)],
}
