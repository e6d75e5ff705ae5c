// Front door of identity: what later modules may use.
export type { ProfileStats } from './account.ts'
export type { AccountAct } from './account-act.ts'
export {
  type AccountFacts,
  findAccount,
  findAccountByHandle,
  findAccounts,
  findNewcomers,
  findPersonNames,
  searchAccounts,
} from './accounts.sql.ts'
export { isActive } from './active-accounts.sql.ts'
export { grantRole } from './grant-role.ts'
export { listSessions } from './list-sessions.ts'
export { findLocale } from './locale.sql.ts'
export { restoreUser } from './restore-user.ts'
export { showPerson } from './show-person.ts'
export { suspendUser } from './suspend-user.ts'
export { findReferralCode } from './users.sql.ts'
