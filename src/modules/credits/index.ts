// Front door of credits: what other modules may use. Holds are placed by SQL, `credits_hold(user, hold, amount, now, also)`,
// in the round trip that writes what they pay for; the hold's id is the id of that.
export { currentRules, type MoneyRules } from './current-rules.ts'
export { type Balance, getBalance } from './get-balance.ts'
export { captureHold, hasPurchased, openWallet, releaseHold } from './ledger.sql.ts'
export { spendingRefusal } from './spending-refusal.ts'
export type { LedgerCheck } from './verify-ledger.ts'
