// The wallet as its owner sees it. Credits are decimals here; the ledger keeps hundredths.
import { z } from 'zod'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { Id, PageQuery, pageOf, Time } from './page.ts'

export const Bucket = z.enum(['bonus', 'earned', 'paid'])
export type Bucket = z.infer<typeof Bucket>

const BucketBalance = z.object({
  bucket: Bucket,
  credits: Credits,
  /** When the next part of this bucket expires; absent when none does. */
  nextExpiryAt: Time.optional(),
})

export const Balance = z.object({
  /** What can be spent now, without what is held. Negative while a debt is open. */
  credits: Credits,
  held: Credits,
  monthlyUsed: Credits,
  /** The balance under the name of the earlier contract; credits are no monthly allowance. */
  monthlyRemaining: Credits,
  buckets: z.array(BucketBalance),
})
export type Balance = z.infer<typeof Balance>

export const getBalance = endpoint({
  id: 'credits.get_balance',
  method: 'GET',
  path: '/api/credits/balance',
  summary: 'Balance by bucket and what was used this month',
  auth: 'user',
  rateLimit: 'read',
  reply: Balance,
  status: 200,
  refusals: [],
  aliases: ['/api/credits', '/api/studio/credits/balance'],
})

export const getWallet = endpoint({
  id: 'credits.get_wallet',
  method: 'GET',
  path: '/api/wallet',
  summary: 'The same balance, for the wallet page',
  auth: 'user',
  rateLimit: 'read',
  reply: Balance,
  status: 200,
  refusals: [],
})

export const WalletEntryKind = z.enum([
  'welcome_bonus',
  'hold',
  'release',
  'capture',
  'commission',
  'expiry',
  'adjustment',
  'purchase',
  'clawback',
  'debt_repayment',
  'reuse_reward',
])
export type WalletEntryKind = z.infer<typeof WalletEntryKind>

export const WalletEntry = z.object({
  id: Id,
  createdAt: Time,
  kind: WalletEntryKind,
  /** Effect on what can be spent: negative for a hold, zero for a capture. */
  change: Credits,
  balanceAfter: Credits,
  heldAfter: Credits,
  /** Why, in one sentence for the owner. */
  reason: z.string(),
  /** The generation it belongs to, when there is one. */
  generationId: Id.optional(),
})
export type WalletEntry = z.infer<typeof WalletEntry>

/** `pictures`: orders, deliveries and what came back. `added` and `removed`: everything else, by its direction. */
export const WalletEntryGroup = z.enum(['pictures', 'added', 'removed'])
export type WalletEntryGroup = z.infer<typeof WalletEntryGroup>

const EntryFilter = z.object({
  group: WalletEntryGroup.optional(),
  /** A month of the calendar in India. */
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/, 'Please give a month as 2026-11.')
    .optional(),
})
export type EntryFilter = z.infer<typeof EntryFilter>

export const listWalletEntries = endpoint({
  id: 'credits.list_wallet_entries',
  method: 'GET',
  path: '/api/wallet/entries',
  summary: 'The ledger of one wallet, newest first',
  auth: 'user',
  rateLimit: 'read',
  query: PageQuery.extend(EntryFilter.shape),
  reply: pageOf(WalletEntry),
  status: 200,
  refusals: [],
})

/** Rows of one file; what is older is in the file of its month. */
export const entriesInFile = 10_000

export const exportWalletEntries = endpoint({
  id: 'credits.export_wallet_entries',
  method: 'GET',
  path: '/api/wallet/entries.csv',
  summary: `The newest ${entriesInFile.toLocaleString('en')} entries as a table, or those of one month`,
  auth: 'user',
  rateLimit: 'export',
  query: EntryFilter,
  reply: z.void(),
  status: 200,
  refusals: [],
  answers: 'file',
})
