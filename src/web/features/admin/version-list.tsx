// The versions of the rules: in force, planned, past. A planned one can be called off.
'use client'
import { useState } from 'react'
import type { RulesVersion } from '#contract/admin-configuration.ts'
import { tiers } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { call } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Badge } from './badge.tsx'
import { withdrawRules } from './endpoints.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

const tones = { current: 'good', scheduled: 'warm', past: 'quiet', replaced: 'quiet' } as const

export function VersionList({ versions }: { versions: readonly RulesVersion[] }) {
  const { t } = useWords()
  const [withdrawn, setWithdrawn] = useState<number | null>(null)
  const act = useAct()
  const perform = (reason: string) =>
    act.perform(() => call(withdrawRules, { params: { version: String(withdrawn) }, body: { reason } }))
  return (
    <Card className="grid gap-3">
      <h2 className="text-xl">{t('config.versions')}</h2>
      <ul className="divide-y divide-line">
        {versions.map((version) => (
          <VersionRow key={version.version} version={version} onCallOff={() => setWithdrawn(version.version)} />
        ))}
      </ul>
      {withdrawn !== null && (
        <ReasonDialog
          title={t('config.callOff')}
          text={t('config.callOffText')}
          act={act}
          onPerform={perform}
          onClose={() => setWithdrawn(null)}
        />
      )}
    </Card>
  )
}

function VersionRow({ version, onCallOff }: { version: RulesVersion; onCallOff: () => void }) {
  const { t, format } = useWords()
  const { rules, effectiveAt, changedBy, reason, state } = version
  return (
    <li className="grid gap-1 py-3">
      <p className="flex flex-wrap items-center gap-2">
        <span className="font-semibold">{t('templates.version', { version: version.version })}</span>
        <Badge tone={tones[state]}>{t(`config.state.${state}`)}</Badge>
        <span className="text-ink-soft text-sm">
          {effectiveAt ? t('config.since', { moment: format.moment(effectiveAt) }) : t('config.sinceEver')}
          {changedBy && ` · ${t('config.by', { name: changedBy.name })}`}
        </span>
        {state === 'scheduled' && (
          <Button look="outline" size="small" className="ml-auto" onClick={onCallOff}>
            {t('config.callOff')}
          </Button>
        )}
      </p>
      <p className="text-sm tabular-nums">
        {tiers.map((tier) => `${t(`tier.${tier}`)} ${format.number(rules.prices[tier])}`).join(' · ')} ·{' '}
        {t('config.commissionRow')} {rules.commissionPercent} % · {t('config.rule.welcomeBonus')}{' '}
        {format.number(rules.welcomeBonus)}
      </p>
      <p className="text-ink-soft text-sm tabular-nums">
        {t('config.rule.reward')} {format.number(rules.reuse.reward)} ·{' '}
        {t(`config.bonusReuse.${rules.reuse.paidWithBonus}`)} · {t('config.rule.dailyClaim')}{' '}
        {format.number(rules.bonuses.dailyClaim)} · {t('config.rule.adjustmentMax')}{' '}
        {format.number(rules.adjustmentMax)}
      </p>
      <p className="text-ink-soft text-sm">{reason}</p>
    </li>
  )
}
