-- What reuses have paid to the authors of posts, with what the limits cut. The credits themselves stand in the ledger, one transfer of
-- the kind reuse_reward for each row that granted something. Posts and people are other modules' rows: named here, not referred to.

-- The primary key is the rule "once for a post and a user, for ever", also when a limit cut the reward to nothing.
CREATE TABLE reuse_rewards (
  post_id uuid NOT NULL,
  -- Who made the picture.
  user_id uuid NOT NULL,
  id uuid NOT NULL UNIQUE,
  author_id uuid NOT NULL,
  -- Counts an author's rewards from 1, without gaps: the order in which the limits were applied.
  number int NOT NULL CHECK (number > 0),
  generation_id uuid NOT NULL UNIQUE,
  -- The day of the delivery, in India.
  day date NOT NULL,
  delivered_at timestamptz NOT NULL,
  -- What it would have been without limits, and what it was.
  full_hundredths bigint NOT NULL CHECK (full_hundredths >= 0),
  granted_hundredths bigint NOT NULL CHECK (granted_hundredths BETWEEN 0 AND full_hundredths),
  cut_by text NOT NULL CHECK (cut_by IN ('none', 'post', 'day', 'bonus')),
  paid_with_bonus boolean NOT NULL,
  -- The money rules in force at the delivery.
  rules_version int NOT NULL,
  PRIMARY KEY (post_id, user_id),
  UNIQUE (author_id, number),
  CHECK (user_id <> author_id),
  CHECK ((cut_by = 'none') = (granted_hundredths = full_hundredths))
);
CREATE INDEX reuse_rewards_of_post ON reuse_rewards (post_id, number DESC);
CREATE INDEX reuse_rewards_by_user ON reuse_rewards (user_id, id);

-- Sums of the rows above. An author's row is locked first and for the rest of the transaction: whoever has it is alone with the two
-- others, so that deliveries at the same moment cannot both take the last hundredth.
CREATE TABLE reward_authors (
  author_id uuid PRIMARY KEY,
  rewards int NOT NULL DEFAULT 0 CHECK (rewards >= 0),
  earned_hundredths bigint NOT NULL DEFAULT 0 CHECK (earned_hundredths >= 0)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
CREATE TABLE reward_posts (
  post_id uuid PRIMARY KEY,
  author_id uuid NOT NULL,
  earned_hundredths bigint NOT NULL DEFAULT 0 CHECK (earned_hundredths >= 0),
  cut_by_post_hundredths bigint NOT NULL DEFAULT 0 CHECK (cut_by_post_hundredths >= 0),
  cut_by_day_hundredths bigint NOT NULL DEFAULT 0 CHECK (cut_by_day_hundredths >= 0),
  cut_by_bonus_hundredths bigint NOT NULL DEFAULT 0 CHECK (cut_by_bonus_hundredths >= 0)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);
CREATE TABLE reward_days (
  author_id uuid NOT NULL,
  day date NOT NULL,
  earned_hundredths bigint NOT NULL DEFAULT 0 CHECK (earned_hundredths >= 0),
  -- The part from pictures that were paid with bonus credits.
  from_bonus_hundredths bigint NOT NULL DEFAULT 0 CHECK (from_bonus_hundredths BETWEEN 0 AND earned_hundredths),
  PRIMARY KEY (author_id, day)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

GRANT SELECT, INSERT ON reuse_rewards, reward_authors, reward_posts, reward_days TO rangoli_app;
GRANT UPDATE (rewards, earned_hundredths) ON reward_authors TO rangoli_app;
GRANT UPDATE (earned_hundredths, cut_by_post_hundredths, cut_by_day_hundredths, cut_by_bonus_hundredths) ON reward_posts TO rangoli_app;
GRANT UPDATE (earned_hundredths, from_bonus_hundredths) ON reward_days TO rangoli_app;

-- What the proof of the books reads of the ledger and its rules.
CREATE VIEW credits_reuse_rewards AS
  SELECT user_id, amount, ref FROM transfers WHERE kind = 'reuse_reward';
CREATE VIEW credits_reuse_rules AS
  SELECT version, (rules #>> '{reuse,rewardHundredths}')::bigint AS reward,
    (rules #>> '{reuse,postMaxHundredths}')::bigint AS post_max,
    (rules #>> '{reuse,authorDayMaxHundredths}')::bigint AS day_max,
    CASE rules #>> '{reuse,paidWithBonus}' WHEN 'full' THEN (rules #>> '{reuse,authorDayMaxHundredths}')::bigint
      WHEN 'none' THEN 0 ELSE (rules #>> '{reuse,paidWithBonusDayMaxHundredths}')::bigint END AS bonus_max
  FROM money_rules;
GRANT SELECT ON credits_reuse_rewards, credits_reuse_rules TO rangoli_app;
