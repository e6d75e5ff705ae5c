// A proposal of new prices and shares: tried on last week, then put into force now or at a moment.
'use client'
import { useState } from 'react'
import type { DryRun, MoneyRulesInput } from '#contract/admin-configuration.ts'
import { tiers } from '#contract/picture-options.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { DryRunTable } from './dry-run-table.tsx'
import { changeRules, dryRunRules } from './endpoints.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { useAct } from './use-act.ts'

interface RulesFormProps {
  rules: MoneyRulesInput
  /** Newest version there is: a change on top of another one is refused. */
  newest: number
}

const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text.replace(',', '.')))

export function RulesForm({ rules, newest }: RulesFormProps) {
  const { t } = useWords()
  const act = useAct()
  const trial = useAct()
  const [texts, setTexts] = useState({
    standard: String(rules.prices.standard),
    premium2: String(rules.prices.premium2),
    premium4: String(rules.prices.premium4),
    commissionPercent: String(rules.commissionPercent),
    welcomeBonus: String(rules.welcomeBonus),
    bonusDays: String(rules.bonusDays),
  })
  const [from, setFrom] = useState('')
  const [dryRun, setDryRun] = useState<DryRun | null>(null)
  const [isAsking, setAsking] = useState(false)
  const set = (name: keyof typeof texts) => (event: { target: { value: string } }) => {
    setTexts({ ...texts, [name]: event.target.value })
    // Figures of another proposal would mislead.
    setDryRun(null)
  }
  const proposal: MoneyRulesInput = {
    prices: {
      standard: numberOf(texts.standard),
      premium2: numberOf(texts.premium2),
      premium4: numberOf(texts.premium4),
    },
    commissionPercent: numberOf(texts.commissionPercent),
    welcomeBonus: numberOf(texts.welcomeBonus),
    bonusDays: numberOf(texts.bonusDays),
  }
  const wrong = (field: string) =>
    fieldError(trial.refusal, `rules.${field}`) ?? fieldError(act.refusal, `rules.${field}`)
  const tryOut = async () => {
    let found: DryRun | null = null
    await trial.perform<typeof import('#contract/admin-configuration.ts').dryRunRules>(async () => {
      const answer = await call(dryRunRules, { body: { rules: proposal } })
      if (answer.ok) found = answer.data
      return answer
    })
    setDryRun(found)
  }
  const publish = (reason: string) => {
    const effectiveAt = from === '' ? {} : { effectiveAt: new Date(from).toISOString() }
    return act.perform(() => call(changeRules, { body: { rules: proposal, reason, basedOn: newest, ...effectiveAt } }))
  }
  return (
    <Card className="grid gap-5">
      <h2 className="text-xl">{t('config.rules')}</h2>
      <div className="grid gap-4 sm:grid-cols-3">
        {tiers.map((tier) => (
          <TextField
            key={tier}
            label={t('config.price', { tier: t(`tier.${tier}`) })}
            inputMode="decimal"
            value={texts[tier]}
            onChange={set(tier)}
            error={wrong(`prices.${tier}`)}
          />
        ))}
        <TextField
          label={t('config.commission')}
          inputMode="numeric"
          value={texts.commissionPercent}
          onChange={set('commissionPercent')}
          error={wrong('commissionPercent')}
        />
        <TextField
          label={t('config.welcome')}
          inputMode="decimal"
          value={texts.welcomeBonus}
          onChange={set('welcomeBonus')}
          error={wrong('welcomeBonus')}
        />
        <TextField
          label={t('config.bonusDays')}
          inputMode="numeric"
          value={texts.bonusDays}
          onChange={set('bonusDays')}
          error={wrong('bonusDays')}
        />
        <TextField
          label={t('config.from')}
          hint={t('config.fromHint')}
          type="datetime-local"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={fieldError(act.refusal, 'effectiveAt')}
        />
      </div>
      {trial.problem && <p role="alert">{trial.problem}</p>}
      <div className="flex flex-wrap gap-3">
        <Button look="outline" pending={trial.isPending} onClick={() => void tryOut()}>
          {t('config.dryRun')}
        </Button>
        <Button onClick={() => setAsking(true)}>{t('config.publish')}</Button>
      </div>
      {dryRun && <DryRunTable dryRun={dryRun} />}
      {isAsking && (
        <ReasonDialog title={t('config.publish')} act={act} onPerform={publish} onClose={() => setAsking(false)} />
      )}
    </Card>
  )
}
