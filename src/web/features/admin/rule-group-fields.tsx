// One group of rules: whether they act already, and a field for each.
import { useWords } from '#words'
import { SelectField, TextField } from '../../ui/field.tsx'
import { Badge } from './badge.tsx'
import { bonusReuses, pathOf, type RuleGroup, type RuleName, type RuleTexts } from './rule-fields.ts'

interface RuleGroupFieldsProps {
  group: RuleGroup
  texts: RuleTexts
  onChange: (part: Partial<RuleTexts>) => void
  /** What the server said about a rule. */
  wrong: (path: string) => string | undefined
}

export function RuleGroupFields({ group, texts, onChange, wrong }: RuleGroupFieldsProps) {
  const { t } = useWords()
  const labelOf = (name: RuleName) => {
    switch (name) {
      case 'standard':
      case 'premium2':
      case 'premium4':
        return t('config.price', { tier: t(`tier.${name}`) })
      default:
        return t(`config.rule.${name}`)
    }
  }
  return (
    <section className="grid gap-3 border-line border-t pt-4">
      <div className="grid gap-1">
        <h3 className="flex flex-wrap items-center gap-2 font-semibold">
          {t(`config.group.${group.name}`)}
          <Badge tone={group.isRead ? 'good' : 'quiet'}>{t(group.isRead ? 'config.acts' : 'config.waits')}</Badge>
        </h3>
        {!group.isRead && <p className="text-ink-soft text-sm">{t(`config.waits.${group.name}`)}</p>}
      </div>
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
        {group.fields.map((name) => (
          <TextField
            key={name}
            label={labelOf(name)}
            inputMode={name === 'commissionPercent' || name === 'bonusDays' ? 'numeric' : 'decimal'}
            value={texts[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
            error={wrong(pathOf(group, name))}
          />
        ))}
        {group.name === 'reuse' && (
          <SelectField
            label={t('config.rule.paidWithBonus')}
            value={texts.paidWithBonus}
            onChange={({ target }) =>
              onChange({ paidWithBonus: bonusReuses.find((one) => one === target.value) ?? 'capped' })
            }
            error={wrong('reuse.paidWithBonus')}
          >
            {bonusReuses.map((one) => (
              <option key={one} value={one}>
                {t(`config.bonusReuse.${one}`)}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </section>
  )
}
