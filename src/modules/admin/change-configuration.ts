// New versions of rules and switches, and calling a planned one off. Each with who, when, why and its audit line, in one transaction.
import type { changeFlags as flagsContract, changeRules as rulesContract } from '#contract/admin-configuration.ts'
import type { BodyOf } from '#contract/endpoint.ts'
import { changeRules, listRulesVersions, type RulesVersion } from '#modules/credits/index.ts'
import { changeFlags, currentFlags } from '#platform/flags/index.ts'
import type { Services } from '#platform/module.ts'
import { Refusal } from '#platform/refusal.ts'
import { type Admin, auditLine } from './act.ts'
import { inForce, stateOf } from './version-state.ts'
import { rulesFromInput, showRules } from './wire-rules.ts'

type Answer = Promise<{ version: number }>
const momentOf = (effectiveAt: string | undefined, now: Date) => (effectiveAt ? new Date(effectiveAt) : now)
const versionsLookedAt = 500

/** Throws conflict when somebody was faster, validation_failed for a moment that is past. */
export async function changeMoneyRules(
  services: Services,
  admin: Admin,
  { rules, reason, basedOn, effectiveAt }: BodyOf<typeof rulesContract>,
): Answer {
  const now = services.clock.now()
  const at = momentOf(effectiveAt, now)
  const before = inForce(await listRulesVersions(services.db, versionsLookedAt), at)
  const version = await writeRules(services, admin, {
    change: { rules: rulesFromInput(rules), effectiveAt: at, reason, basedOn, now },
    action: 'configuration.change_rules',
    before,
  })
  return { version }
}

/** By a version of the same moment with what is in force before it: versions are only added. */
export async function withdrawMoneyRules(
  services: Services,
  admin: Admin,
  { version, reason }: { version: number; reason: string },
): Answer {
  const now = services.clock.now()
  const versions = await listRulesVersions(services.db, versionsLookedAt)
  const planned = versions.find((one) => one.version === version)
  if (!planned) throw new Refusal('not_found', 'There is no such version.')
  const { effectiveAt } = planned
  if (effectiveAt === null || stateOf(versions, planned, now) !== 'scheduled') {
    throw new Refusal('conflict', 'Only a change whose time has not come can be called off.')
  }
  const kept = inForce(versions, new Date(effectiveAt.getTime() - 1))
  if (!kept) throw new Refusal('conflict', 'There are no rules to go back to.')
  const written = await writeRules(services, admin, {
    change: { rules: kept.rules, effectiveAt, reason, basedOn: versions[0]?.version ?? 0, now },
    action: 'configuration.withdraw_rules',
    before: planned,
  })
  return { version: written }
}

interface Writing {
  change: Omit<Parameters<typeof changeRules>[1], 'changedBy'>
  action: string
  before: RulesVersion | undefined
}

function writeRules(services: Services, admin: Admin, { change, action, before }: Writing): Promise<number> {
  return services.db.transaction(async (tx) => {
    const version = await changeRules(tx, { ...change, changedBy: admin.userId })
    await auditLine(services, admin, {
      action,
      subject: { kind: 'rules', id: String(version) },
      reason: change.reason,
      ...(before && { before: showRules(before.rules) }),
      after: { ...showRules(change.rules), effectiveAt: change.effectiveAt.toISOString() },
    })(tx)
    return version
  })
}

/** Throws conflict when somebody was faster, validation_failed for a moment that is past. */
export async function changeSwitches(
  services: Services,
  admin: Admin,
  { flags, reason, basedOn, effectiveAt }: BodyOf<typeof flagsContract>,
): Answer {
  const now = services.clock.now()
  const at = momentOf(effectiveAt, now)
  const before = await currentFlags(services.db, now)
  const version = await services.db.transaction(async (tx) => {
    const written = await changeFlags(tx, { flags, effectiveAt: at, reason, basedOn, changedBy: admin.userId, now })
    await auditLine(services, admin, {
      action: 'configuration.change_flags',
      subject: { kind: 'flags', id: String(written) },
      reason,
      before,
      after: { ...flags, effectiveAt: at.toISOString() },
    })(tx)
    return written
  })
  return { version }
}
