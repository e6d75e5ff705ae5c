// A proposal of new rules: tried on last week, then put into force now or at a moment.
'use client'
import { useState } from 'react'
import type { DryRun } from '#contract/admin-configuration.ts'
import type { MoneyRulesInput } from '#contract/money-rules.ts'
import { useWords } from '#words'
import { call, fieldError } from '../../lib/api.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { TextField } from '../../ui/field.tsx'
import { DryRunTable } from './dry-run-table.tsx'
import { changeRules, dryRunRules } from './endpoints.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { type RuleTexts, ruleGroups, toRules, toTexts } from './rule-fields.ts'
import { RuleGroupFields } from './rule-group-fields.tsx'
import { useAct } from './use-act.ts'

interface RulesFormProps {
  rules: MoneyRulesInput
  /** Newest version there is: a change on top of another one is refused. */
  newest: number
}

export function RulesForm({ rules, newest }: RulesFormProps) {
  const { t } = useWords()
  const act = useAct()
  const trial = useAct()
  const [texts, setTexts] = useState(() => toTexts(rules))
  const [from, setFrom] = useState('')
  const [dryRun, setDryRun] = useState<DryRun | null>(null)
  const [isAsking, setAsking] = useState(false)
  const change = (part: Partial<RuleTexts>) => {
    setTexts({ ...texts, ...part })
    // Figures of another proposal would mislead.
    setDryRun(null)
  }
  const proposal = toRules(texts)
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
      {ruleGroups.map((group) => (
        <RuleGroupFields key={group.name} group={group} texts={texts} onChange={change} wrong={wrong} />
      ))}
      <div className="grid gap-4 border-line border-t pt-4 sm:grid-cols-2 xl:grid-cols-3">
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
