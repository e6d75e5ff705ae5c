// The versions of rules and switches with who wrote them, and which of them are in force.
import type { getConfiguration as contract } from '#contract/admin-configuration.ts'
import type { ReplyOf } from '#contract/endpoint.ts'
import { listRulesVersions } from '#modules/credits/index.ts'
import { findAccounts } from '#modules/identity/index.ts'
import { defaultFlags, listFlagVersions } from '#platform/flags/index.ts'
import { showId } from '#platform/ids.ts'
import type { Services } from '#platform/module.ts'
import { type Dated, stateOf } from './version-state.ts'
import { showRules } from './wire-rules.ts'

const versionsShown = 50

interface Stored extends Dated {
  changedBy: string | null
  reason: string
}

export async function getConfiguration({ db, clock }: Services): Promise<ReplyOf<typeof contract>> {
  const now = clock.now()
  const [rules, written] = await Promise.all([
    listRulesVersions(db, versionsShown),
    listFlagVersions(db, versionsShown),
  ])
  const preset = { version: 0, effectiveAt: null, flags: defaultFlags, changedBy: null, reason: '' }
  // Beyond the versions shown the first one is not there to be told of.
  const flags = written.length < versionsShown ? [...written, preset] : written
  const writers = [...rules, ...written].flatMap(({ changedBy }) => changedBy ?? [])
  const names = new Map((await findAccounts(db, [...new Set(writers)])).map(({ id, name }) => [id, name]))
  const about = <V extends Stored>(all: readonly V[], one: V) => ({
    version: one.version,
    ...(one.effectiveAt && { effectiveAt: one.effectiveAt.toISOString() }),
    ...(one.changedBy && { changedBy: { id: showId('user', one.changedBy), name: names.get(one.changedBy) ?? '' } }),
    reason: one.reason,
    state: stateOf(all, one, now),
  })
  return {
    rules: rules.map((one) => ({ ...about(rules, one), rules: showRules(one.rules) })),
    flags: flags.map((one) => ({ ...about<Stored>(flags, one), flags: one.flags })),
  }
}
