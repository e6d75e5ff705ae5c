// Front door of identity: what later modules may use.
export type { ProfileStats } from './account.ts'
export { findReferralCode } from './users.sql.ts'
