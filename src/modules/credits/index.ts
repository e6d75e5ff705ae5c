// Front door of credits: what other modules may use. Holds are placed by SQL, `credits_hold(user, hold, amount, now, also)`,
// in the round trip that writes what they pay for; the hold's id is the id of that.
export { adjustCredits } from './adjust-credits.ts'
export { changeRules } from './change-rules.ts'
export { currentRules, type MoneyRules, rulesAt } from './current-rules.ts'
export { type Balance, getBalance } from './get-balance.ts'
export { captureHold, hasPurchased, openWallet, releaseHold } from './ledger.sql.ts'
export { listRulesVersions, type RulesVersion } from './list-rules-versions.ts'
export { listWalletEntries } from './list-wallet-entries.ts'
export {
  type Capture,
  grantReuseReward,
  type PaidFrom,
  readCapture,
  readPaidFrom,
} from './reuse-rewards.sql.ts'
export { type MovementSum, sumMovements } from './rules.sql.ts'
export { showBalance } from './show-balance.ts'
export { spendingRefusal } from './spending-refusal.ts'
export type { LedgerCheck } from './verify-ledger.ts'
