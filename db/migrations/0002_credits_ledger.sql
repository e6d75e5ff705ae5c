-- The ledger: its tables, and the steps its functions are made of. Amounts are hundredths of a credit. Every movement is
-- one immutable row with a debit and a credit account, so that the sum over all accounts cannot be anything but zero.
-- Written by the functions here and in 0003 alone.

-- Enums are four bytes in a row and read as words. A new value needs a file of its own before the file that uses it.
CREATE TYPE credit_bucket AS ENUM ('bonus', 'earned', 'paid');
CREATE TYPE credit_account AS ENUM (
  -- Three sides of each user.
  'available', 'held', 'debt',
  -- The platform's own. They have no balance row, since one row that everybody locks would cost two thirds of the throughput.
  'commission', 'generation', 'promotion', 'expired', 'adjustment',
  'gateway_test', 'gateway_razorpay', 'gateway_stripe'
);
CREATE TYPE transfer_kind AS ENUM (
  'welcome_bonus', 'hold', 'release', 'capture', 'commission', 'expiry', 'adjustment', 'purchase',
  -- What a refund takes back, and what of it could not be taken; what later credits pay of that.
  'clawback', 'clawback_debt', 'debt_repayment',
  -- To the author of a post that somebody else's delivered picture was made from: out of what pictures brought in.
  'reuse_reward'
);
CREATE TYPE hold_outcome AS ENUM ('captured', 'released');

-- No amount or balance exceeds this: sums stay exact in JavaScript, and amount times percent stays inside a bigint.
-- Domains, since PostgreSQL parses a table's CHECK again with every statement and a domain's once per session: as CHECKs
-- the rules below cost 240 of 530 microseconds of a hold.
CREATE DOMAIN hundredths AS bigint CHECK (VALUE BETWEEN 0 AND 1000000000000000);
CREATE DOMAIN positive_hundredths AS bigint CHECK (VALUE BETWEEN 1 AND 1000000000000000);
CREATE DOMAIN ledger_ref AS text COLLATE "C" CHECK (length(VALUE) BETWEEN 1 AND 200);
CREATE DOMAIN ledger_reason AS text CHECK (length(VALUE) <= 500);

-- The only mutable balance and the only lock of a user. The version counts the transfers.
CREATE TABLE wallets (
  user_id uuid PRIMARY KEY,
  available hundredths NOT NULL DEFAULT 0,
  held hundredths NOT NULL DEFAULT 0,
  debt hundredths NOT NULL DEFAULT 0,
  version bigint NOT NULL DEFAULT 0,
  -- No open lot expires before this. It may be earlier than the first that does.
  next_expires_at timestamptz NOT NULL DEFAULT 'infinity',
  frozen_at timestamptz,
  opened_at timestamptz NOT NULL,
  CHECK (debt = 0 OR available = 0)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
-- The sweep looks for what is due. Balances stand in no index, so that their updates stay in the row's page.
CREATE INDEX wallets_by_next_expiry ON wallets (next_expires_at) WHERE next_expires_at < 'infinity';

-- Which accounts a kind may move credits between. A function, parsed once per session (see above).
CREATE FUNCTION credits_is_movement(p_kind transfer_kind, p_debit credit_account, p_credit credit_account)
RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$
BEGIN
  RETURN CASE p_kind
    WHEN 'hold' THEN p_debit = 'available' AND p_credit = 'held'
    WHEN 'release' THEN p_debit = 'held' AND p_credit = 'available'
    WHEN 'capture' THEN p_debit = 'held' AND p_credit = 'generation'
    WHEN 'commission' THEN p_debit = 'held' AND p_credit = 'commission'
    WHEN 'welcome_bonus' THEN p_debit = 'promotion' AND p_credit = 'available'
    WHEN 'reuse_reward' THEN p_debit = 'generation' AND p_credit = 'available'
    WHEN 'expiry' THEN p_debit = 'available' AND p_credit = 'expired'
    WHEN 'purchase' THEN p_debit IN ('gateway_test', 'gateway_razorpay', 'gateway_stripe') AND p_credit = 'available'
    WHEN 'clawback' THEN p_debit = 'available' AND p_credit IN ('gateway_test', 'gateway_razorpay', 'gateway_stripe')
    WHEN 'clawback_debt' THEN p_debit = 'debt' AND p_credit IN ('gateway_test', 'gateway_razorpay', 'gateway_stripe')
    WHEN 'debt_repayment' THEN p_debit = 'available' AND p_credit = 'debt'
    WHEN 'adjustment' THEN p_debit = 'adjustment' AND p_credit = 'available'
      OR p_debit = 'available' AND p_credit = 'adjustment'
    ELSE false END;
END $$;

CREATE TABLE transfers (
  user_id uuid NOT NULL,
  user_version bigint NOT NULL,
  amount positive_hundredths NOT NULL,
  available_after hundredths NOT NULL,
  held_after hundredths NOT NULL,
  debt_after hundredths NOT NULL,
  created_at timestamptz NOT NULL,
  kind transfer_kind NOT NULL,
  debit_account credit_account NOT NULL,
  credit_account credit_account NOT NULL,
  -- What it is about; a kind happens to it once.
  ref ledger_ref NOT NULL,
  -- A short code, or an admin's own words on an adjustment.
  reason ledger_reason NOT NULL,
  PRIMARY KEY (user_id, user_version),
  UNIQUE (kind, ref),
  CONSTRAINT transfers_movement CHECK (credits_is_movement(kind, debit_account, credit_account))
);
-- What was used in a month. Written when a picture is delivered, not when it is ordered.
CREATE INDEX transfers_used ON transfers (user_id, created_at) INCLUDE (amount) WHERE kind IN ('capture', 'commission');
-- What is not about a picture is rare, and is looked for between thousands of pictures.
CREATE INDEX transfers_other ON transfers (user_id, user_version) WHERE kind NOT IN ('hold', 'release', 'capture', 'commission');

-- What is left of one grant; named by the version of the transfer that granted it.
CREATE TABLE lots (
  user_id uuid NOT NULL,
  granted_version bigint NOT NULL,
  granted positive_hundredths NOT NULL,
  remaining hundredths NOT NULL,
  expires_at timestamptz NOT NULL,
  bucket credit_bucket NOT NULL,
  -- Changes only with the first and the last hundredth: an index on `remaining` itself would be written with every hold.
  is_open boolean NOT NULL GENERATED ALWAYS AS (remaining > 0) STORED,
  PRIMARY KEY (user_id, granted_version),
  FOREIGN KEY (user_id, granted_version) REFERENCES transfers (user_id, user_version),
  CHECK (remaining <= granted),
  CONSTRAINT lots_only_bonus_expires CHECK (bucket = 'bonus' OR expires_at = 'infinity')
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
CREATE INDEX lots_to_spend ON lots (user_id, bucket, expires_at, granted_version) WHERE is_open;

-- A hold carries the id of what it pays for. It and its lots name no foreign keys: one function writes them together with
-- what they name, nothing here is ever deleted, and the look-ups cost 50 microseconds a hold. ledger:verify looks.
CREATE TABLE holds (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  amount positive_hundredths NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE TABLE hold_lots (
  hold_id uuid NOT NULL,
  granted_version bigint NOT NULL,
  amount positive_hundredths NOT NULL,
  PRIMARY KEY (hold_id, granted_version)
);
-- Its primary key is the rule that a hold ends once.
CREATE TABLE hold_resolutions (
  hold_id uuid PRIMARY KEY REFERENCES holds,
  outcome hold_outcome NOT NULL,
  resolved_at timestamptz NOT NULL
);
-- What transfers other than holds took from which lot: expiry, clawback, repayment, adjustment.
CREATE TABLE lot_takings (
  user_id uuid NOT NULL,
  user_version bigint NOT NULL,
  granted_version bigint NOT NULL,
  amount positive_hundredths NOT NULL,
  PRIMARY KEY (user_id, user_version, granted_version),
  FOREIGN KEY (user_id, user_version) REFERENCES transfers (user_id, user_version),
  FOREIGN KEY (user_id, granted_version) REFERENCES lots (user_id, granted_version)
);

-- Prices and percentages, by version. In force is the latest that has become effective.
CREATE TABLE money_rules (
  version int PRIMARY KEY CHECK (version > 0),
  effective_at timestamptz NOT NULL,
  rules jsonb NOT NULL CHECK (coalesce(
    rules ?& ARRAY['priceHundredths', 'commissionPercent', 'welcomeBonusHundredths', 'bonusDays']
    AND rules -> 'priceHundredths' ?& ARRAY['standard', 'premium2', 'premium4']
    AND (rules #>> '{priceHundredths,standard}')::hundredths > 0
    AND (rules #>> '{priceHundredths,premium2}')::hundredths > 0
    AND (rules #>> '{priceHundredths,premium4}')::hundredths > 0
    AND (rules ->> 'commissionPercent')::int BETWEEN 20 AND 30
    AND (rules ->> 'welcomeBonusHundredths')::hundredths >= 0
    AND (rules ->> 'bonusDays')::int BETWEEN 1 AND 3650, false)
  ),
  -- NULL: came with the installation.
  changed_by uuid,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 500)
);
CREATE INDEX money_rules_by_time ON money_rules (effective_at DESC, version DESC);
INSERT INTO money_rules (version, effective_at, rules, reason) VALUES (1, '-infinity', '{
  "priceHundredths": { "standard": 100, "premium2": 200, "premium4": 400 },
  "commissionPercent": 25,
  "welcomeBonusHundredths": 300,
  "bonusDays": 90
}', 'Defaults of the installation');

-- What other modules may read of a hold, for their own part of the proof.
CREATE VIEW credits_hold_states AS
  SELECT h.id AS hold_id, h.user_id, h.amount, r.outcome
  FROM holds h LEFT JOIN hold_resolutions r ON r.hold_id = h.id;

-- Nobody changes the past, the owner included. ALWAYS: also where session_replication_role silences other triggers.
CREATE FUNCTION credits_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the ledger is only added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'RG403';
END $$;
DO $$
DECLARE
  t record;
BEGIN
  FOR t IN SELECT * FROM (VALUES
    ('transfers', 'UPDATE'), ('holds', 'UPDATE'), ('hold_lots', 'UPDATE'), ('hold_resolutions', 'UPDATE'),
    ('lot_takings', 'UPDATE'), ('money_rules', 'UPDATE'),
    ('lots', 'UPDATE OF user_id, granted_version, granted, bucket'), ('wallets', 'UPDATE OF user_id, opened_at')
  ) AS list (name, change) LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE %s OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION credits_refuse_change()', t.change, t.name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION credits_refuse_change()', t.name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER refuse_change', t.name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER refuse_truncate', t.name);
  END LOOP;
END $$;

-- ---- the steps that the functions of 0003 are made of; callable by nobody else ----

CREATE FUNCTION credits_rules(p_now timestamptz) RETURNS jsonb STABLE LANGUAGE sql AS $$
  SELECT m.rules FROM money_rules m WHERE m.effective_at <= p_now ORDER BY m.effective_at DESC, m.version DESC LIMIT 1
$$;

CREATE FUNCTION credits_lock_wallet(p_user uuid) RETURNS wallets LANGUAGE plpgsql AS $$
DECLARE
  w wallets;
BEGIN
  SELECT * INTO w FROM wallets WHERE user_id = p_user FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no wallet of %', p_user USING ERRCODE = 'RG404';
  END IF;
  RETURN w;
END $$;

-- Writes one transfer and returns the wallet as it is after it. The caller saves the wallet.
CREATE FUNCTION credits_post(
  w wallets, p_kind transfer_kind, p_debit credit_account, p_credit credit_account, p_amount bigint,
  p_ref text, p_reason text, p_now timestamptz
) RETURNS wallets LANGUAGE plpgsql AS $$
BEGIN
  w.version := w.version + 1;
  w.available := w.available
    + CASE WHEN p_credit = 'available' THEN p_amount ELSE 0 END - CASE WHEN p_debit = 'available' THEN p_amount ELSE 0 END;
  w.held := w.held
    + CASE WHEN p_credit = 'held' THEN p_amount ELSE 0 END - CASE WHEN p_debit = 'held' THEN p_amount ELSE 0 END;
  -- The debt is what the user's debt account is below zero.
  w.debt := w.debt
    - CASE WHEN p_credit = 'debt' THEN p_amount ELSE 0 END + CASE WHEN p_debit = 'debt' THEN p_amount ELSE 0 END;
  INSERT INTO transfers (user_id, user_version, amount, available_after, held_after, debt_after, created_at,
    kind, debit_account, credit_account, ref, reason)
  VALUES (w.user_id, w.version, p_amount, w.available, w.held, w.debt, p_now, p_kind, p_debit, p_credit, p_ref, p_reason);
  RETURN w;
END $$;

CREATE FUNCTION credits_save_wallet(w wallets) RETURNS void LANGUAGE sql AS $$
  UPDATE wallets SET available = w.available, held = w.held, debt = w.debt, version = w.version,
    next_expires_at = w.next_expires_at
  WHERE user_id = w.user_id
$$;

-- Takes p_amount out of the open lots for the transfer that w has just counted: the lot p_own first, then bucket by bucket.
CREATE FUNCTION credits_take_lots(w wallets, p_amount bigint, p_own bigint, p_order credit_bucket[])
RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  lot record;
  missing bigint := p_amount;
  taken bigint;
BEGIN
  FOR lot IN
    SELECT l.granted_version, l.remaining FROM lots l WHERE l.user_id = w.user_id AND l.is_open
    ORDER BY l.granted_version IS DISTINCT FROM p_own, array_position(p_order, l.bucket), l.expires_at, l.granted_version
  LOOP
    EXIT WHEN missing = 0;
    taken := least(missing, lot.remaining);
    UPDATE lots SET remaining = remaining - taken WHERE user_id = w.user_id AND granted_version = lot.granted_version;
    INSERT INTO lot_takings VALUES (w.user_id, w.version, lot.granted_version, taken);
    missing := missing - taken;
  END LOOP;
  IF missing > 0 THEN
    RAISE EXCEPTION 'lots and wallet of % disagree by %', w.user_id, missing USING ERRCODE = 'RG500';
  END IF;
END $$;

-- Credits whose time is over leave the available ones, each lot by its own transfer. Saves the wallet when it changed.
CREATE FUNCTION credits_expire_due(w wallets, p_now timestamptz) RETURNS wallets LANGUAGE plpgsql AS $$
DECLARE
  lot record;
BEGIN
  IF w.next_expires_at > p_now THEN
    RETURN w;
  END IF;
  FOR lot IN
    SELECT l.granted_version, l.remaining FROM lots l
    WHERE l.user_id = w.user_id AND l.is_open AND l.expires_at <= p_now ORDER BY l.granted_version
  LOOP
    w := credits_post(w, 'expiry', 'available', 'expired', lot.remaining,
      w.user_id || ':' || lot.granted_version || ':' || w.version + 1, 'expired', p_now);
    UPDATE lots SET remaining = 0 WHERE user_id = w.user_id AND granted_version = lot.granted_version;
    INSERT INTO lot_takings VALUES (w.user_id, w.version, lot.granted_version, lot.remaining);
  END LOOP;
  w.next_expires_at := coalesce(
    (SELECT min(l.expires_at) FROM lots l WHERE l.user_id = w.user_id AND l.is_open), 'infinity');
  PERFORM credits_save_wallet(w);
  RETURN w;
END $$;

REVOKE ALL ON FUNCTION credits_rules, credits_lock_wallet, credits_post, credits_save_wallet, credits_take_lots,
  credits_expire_due, credits_is_movement, credits_refuse_change FROM PUBLIC;
GRANT SELECT ON wallets, transfers, lots, holds, hold_lots, hold_resolutions, lot_takings, money_rules, credits_hold_states
  TO rangoli_app;
