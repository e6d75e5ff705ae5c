// Prices, shares, bonus and switches: versions with who, when and why, valid from a moment on, and what a change would have meant last week.
import { z } from 'zod'
import { Reason } from './admin-users.ts'
import { Credits } from './credits-amount.ts'
import { endpoint } from './endpoint.ts'
import { Flags } from './flags.ts'
import { MoneyRulesInput } from './money-rules.ts'
import { Id, Time } from './page.ts'
import { Tier } from './picture.ts'

const about = {
  version: z.int(),
  /** Absent: since the installation. */
  effectiveAt: Time.optional(),
  /** Absent: came with the installation. */
  changedBy: z.object({ id: Id, name: z.string() }).optional(),
  reason: z.string(),
  /** past: in force once. replaced: another took its place before its time came. */
  state: z.enum(['current', 'scheduled', 'past', 'replaced']),
}
export const RulesVersion = z.object({ ...about, rules: MoneyRulesInput })
export type RulesVersion = z.infer<typeof RulesVersion>
export const FlagsVersion = z.object({ ...about, flags: Flags })
export type FlagsVersion = z.infer<typeof FlagsVersion>

export const getConfiguration = endpoint({
  id: 'admin.get_configuration',
  method: 'GET',
  path: '/api/admin/configuration',
  summary: 'Rules and switches: in force, planned, and the last fifty versions of each',
  auth: 'admin',
  rateLimit: 'read',
  reply: z.object({
    /** Newest first. */
    rules: z.array(RulesVersion),
    flags: z.array(FlagsVersion),
  }),
  status: 200,
  refusals: [],
})

const change = {
  reason: Reason,
  /** The newest version that the writer has seen: a change on top of an unseen one is refused. */
  basedOn: z.int().min(0),
  /** Absent: from now on. */
  effectiveAt: z.iso.datetime({ offset: true, error: 'Please give a moment, like 2026-11-21T10:00:00Z.' }).optional(),
}

export const changeRules = endpoint({
  id: 'admin.change_rules',
  method: 'POST',
  path: '/api/admin/configuration/rules',
  summary: 'A new version of the rules, from now on or from a later moment',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ rules: MoneyRulesInput, ...change }),
  reply: z.object({ version: z.int() }),
  status: 201,
  refusals: ['conflict'],
})

export const changeFlags = endpoint({
  id: 'admin.change_flags',
  method: 'POST',
  path: '/api/admin/configuration/flags',
  summary: 'A new version of the switches, from now on or from a later moment',
  auth: 'admin',
  rateLimit: 'write',
  body: z.strictObject({ flags: Flags, ...change }),
  reply: z.object({ version: z.int() }),
  status: 201,
  refusals: ['conflict'],
})

export const withdrawRules = endpoint({
  id: 'admin.withdraw_rules',
  method: 'POST',
  path: '/api/admin/configuration/rules/:version/withdraw',
  summary: 'Call a planned change off before its time comes',
  auth: 'admin',
  rateLimit: 'write',
  params: z.object({ version: z.coerce.number().int().min(1) }),
  body: z.strictObject({ reason: Reason }),
  reply: z.object({ version: z.int() }),
  status: 201,
  refusals: ['not_found', 'conflict'],
})

/** One line of a dry run: what happened, and what would have happened. Credits. */
const Figure = z.object({ before: Credits, after: Credits })

export const DryRun = z.object({
  from: Time,
  until: Time,
  /** Pictures that were delivered, at the prices they were ordered at. */
  tiers: z.array(z.object({ tier: Tier, pictures: z.int(), spent: Figure })),
  spent: Figure,
  commission: Figure,
  /** What is left for making pictures and for rewards. */
  generation: Figure,
  newUsers: z.int(),
  welcomeBonus: Figure,
})
export type DryRun = z.infer<typeof DryRun>

export const dryRunRules = endpoint({
  id: 'admin.dry_run_rules',
  method: 'POST',
  path: '/api/admin/configuration/dry-run',
  summary: 'What the last seven days would have been under other rules; changes nothing',
  auth: 'admin',
  rateLimit: 'export',
  body: z.strictObject({ rules: MoneyRulesInput }),
  reply: DryRun,
  status: 200,
  refusals: [],
})
