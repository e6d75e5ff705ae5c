-- Rules of rewards, bonuses and adjustments join the money rules. The versions there are get what the product says: a rule that is
-- absent would have to be made up by whoever reads it.

ALTER TABLE money_rules DISABLE TRIGGER refuse_change;
UPDATE money_rules SET rules = '{
  "reuse": {
    "rewardHundredths": 50, "postMaxHundredths": 2000, "authorDayMaxHundredths": 1000,
    "paidWithBonus": "capped", "paidWithBonusDayMaxHundredths": 200
  },
  "bonusHundredths": { "dailyClaim": 50, "streak": 300, "referee": 500, "referrer": 1000, "referralMilestone": 5000 },
  "adjustmentMaxHundredths": 1000000
}'::jsonb || rules;
ALTER TABLE money_rules ENABLE ALWAYS TRIGGER refuse_change;

ALTER TABLE money_rules ADD CONSTRAINT reward_rules_in_bounds CHECK (coalesce(
  rules ?& ARRAY['reuse', 'bonusHundredths', 'adjustmentMaxHundredths']
  AND (rules #>> '{reuse,rewardHundredths}')::bigint BETWEEN 0 AND 1000
  AND (rules #>> '{reuse,postMaxHundredths}')::bigint BETWEEN 0 AND 100000
  AND (rules #>> '{reuse,authorDayMaxHundredths}')::bigint BETWEEN 0 AND 100000
  AND rules #>> '{reuse,paidWithBonus}' IN ('full', 'capped', 'none')
  AND (rules #>> '{reuse,paidWithBonusDayMaxHundredths}')::bigint
    BETWEEN 0 AND (rules #>> '{reuse,authorDayMaxHundredths}')::bigint
  AND (rules #>> '{bonusHundredths,dailyClaim}')::bigint BETWEEN 0 AND 10000
  AND (rules #>> '{bonusHundredths,streak}')::bigint BETWEEN 0 AND 10000
  AND (rules #>> '{bonusHundredths,referee}')::bigint BETWEEN 0 AND 10000
  AND (rules #>> '{bonusHundredths,referrer}')::bigint BETWEEN 0 AND 10000
  AND (rules #>> '{bonusHundredths,referralMilestone}')::bigint BETWEEN 0 AND 100000
  AND (rules ->> 'adjustmentMaxHundredths')::bigint BETWEEN 100 AND 10000000, false));
