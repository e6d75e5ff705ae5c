-- The only way to move credits. Each call locks the wallet row first and then touches that wallet's lots, never a second
-- wallet: no two calls can wait for each other. Time comes in as p_now. For READ COMMITTED: every statement must see what
-- the wallet's previous holder has committed.
-- Refusals: RG402 not enough (DETAIL is JSON), RG404 no wallet or hold, RG409 frozen, RG423 reference of something else.
-- The search path ends with pg_temp, or a caller's temporary table would be found before ours.

-- ---- parts, callable by nobody but the functions below ----

-- Whatever comes in pays an open debt first.
CREATE FUNCTION credits_repay_debt(w wallets, p_ref text, p_now timestamptz) RETURNS wallets LANGUAGE plpgsql AS $$
DECLARE
  repaid bigint := least(w.debt, w.available);
BEGIN
  IF repaid > 0 THEN
    w := credits_post(w, 'debt_repayment', 'available', 'debt', repaid, p_ref, 'debt', p_now);
    PERFORM credits_take_lots(w, repaid, NULL, '{paid,earned,bonus}');
  END IF;
  RETURN w;
END $$;

-- Raises unless p_amount is there and no debt is open.
CREATE FUNCTION credits_refuse_shortage(w wallets, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF w.debt > 0 OR w.available < p_amount THEN
    RAISE EXCEPTION 'not enough credits' USING ERRCODE = 'RG402',
      DETAIL = json_build_object('missing', p_amount - w.available + w.debt, 'available', w.available, 'debt', w.debt);
  END IF;
END $$;

-- True when this transfer was posted before. Raises when its reference was used for something else.
CREATE FUNCTION credits_is_posted(
  p_user uuid, p_kind transfer_kind, p_ref text, p_debit credit_account, p_credit credit_account, p_amount bigint
) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  known transfers;
BEGIN
  SELECT * INTO known FROM transfers WHERE kind = p_kind AND ref = p_ref;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF (known.user_id, known.debit_account, known.credit_account, known.amount)
    IS DISTINCT FROM (p_user, p_debit, p_credit, p_amount::hundredths) THEN
    RAISE EXCEPTION 'reference % of % belongs to another transfer', p_ref, p_kind USING ERRCODE = 'RG423';
  END IF;
  RETURN true;
END $$;

-- ---- what the application may call ----

-- Credits from a platform account, as one new lot. False: this (kind, reference) was granted before, nothing happens.
CREATE FUNCTION credits_grant(
  p_user uuid, p_source credit_account, p_bucket credit_bucket, p_amount bigint, p_expires_at timestamptz,
  p_kind transfer_kind, p_ref text, p_reason text, p_now timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  w wallets;
BEGIN
  w := credits_lock_wallet(p_user);
  IF credits_is_posted(p_user, p_kind, p_ref, p_source, 'available', p_amount) THEN
    RETURN false;
  END IF;
  IF p_source IN ('available', 'held', 'debt') OR p_expires_at <= p_now THEN
    RAISE EXCEPTION 'a grant comes from the platform and lasts' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  w := credits_post(w, p_kind, p_source, 'available', p_amount, p_ref, p_reason, p_now);
  INSERT INTO lots (user_id, granted_version, granted, remaining, expires_at, bucket)
  VALUES (p_user, w.version, p_amount, p_amount, p_expires_at, p_bucket);
  w.next_expires_at := least(w.next_expires_at, p_expires_at);
  w := credits_repay_debt(w, p_kind || ':' || p_ref, p_now);
  PERFORM credits_save_wallet(w);
  RETURN true;
END $$;

-- A wallet with the welcome bonus of the rules in force. False: there is one already.
CREATE FUNCTION credits_open_wallet(p_user uuid, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  rules jsonb := credits_rules(p_now);
  bonus bigint := (rules ->> 'welcomeBonusHundredths')::bigint;
BEGIN
  INSERT INTO wallets (user_id, opened_at) VALUES (p_user, p_now) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  IF bonus > 0 THEN
    PERFORM credits_grant(p_user, 'promotion', 'bonus', bonus, p_now + make_interval(days => (rules ->> 'bonusDays')::int),
      'welcome_bonus', 'welcome:' || p_user, 'welcome', p_now);
  END IF;
  RETURN true;
END $$;

-- Sets p_amount aside, from the lots in the order they are spent. p_also_needed: what the same order is about to hold as
-- well, so that a refusal names all that is missing. A second hold with the same id is a unique violation.
CREATE FUNCTION credits_hold(
  p_user uuid, p_hold uuid, p_amount bigint, p_now timestamptz, p_also_needed bigint DEFAULT 0
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  w wallets;
  lot record;
  missing bigint := p_amount;
  taken bigint;
BEGIN
  -- The usual case locks, checks and writes the wallet in one statement.
  UPDATE wallets SET available = available - p_amount, held = held + p_amount, version = version + 1
  WHERE user_id = p_user AND available >= p_amount + p_also_needed AND debt = 0 AND frozen_at IS NULL
    AND next_expires_at > p_now
  RETURNING * INTO w;
  IF NOT FOUND THEN
    w := credits_expire_due(credits_lock_wallet(p_user), p_now);
    IF w.frozen_at IS NOT NULL THEN
      RAISE EXCEPTION 'the wallet is frozen' USING ERRCODE = 'RG409';
    END IF;
    PERFORM credits_refuse_shortage(w, p_amount + p_also_needed);
    UPDATE wallets SET available = available - p_amount, held = held + p_amount, version = version + 1
    WHERE user_id = p_user RETURNING * INTO w;
  END IF;
  INSERT INTO transfers (user_id, user_version, amount, available_after, held_after, debt_after, created_at,
    kind, debit_account, credit_account, ref, reason)
  VALUES (p_user, w.version, p_amount, w.available, w.held, w.debt, p_now, 'hold', 'available', 'held', p_hold::text, 'order');
  INSERT INTO holds (id, user_id, amount, created_at) VALUES (p_hold, p_user, p_amount, p_now);
  FOR lot IN
    SELECT l.granted_version, l.remaining FROM lots l WHERE l.user_id = p_user AND l.is_open
    ORDER BY l.bucket, l.expires_at, l.granted_version
  LOOP
    taken := least(missing, lot.remaining);
    UPDATE lots SET remaining = remaining - taken WHERE user_id = p_user AND granted_version = lot.granted_version;
    INSERT INTO hold_lots VALUES (p_hold, lot.granted_version, taken);
    missing := missing - taken;
    EXIT WHEN missing = 0;
  END LOOP;
  IF missing <> 0 THEN
    RAISE EXCEPTION 'lots and wallet of % disagree by %', p_user, missing USING ERRCODE = 'RG500';
  END IF;
END $$;

-- Keeps what was held: the commission rounded down to a hundredth, the rest for the generation. False: was resolved before.
CREATE FUNCTION credits_capture(p_hold uuid, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  h holds;
  w wallets;
  commission bigint;
BEGIN
  SELECT * INTO h FROM holds WHERE id = p_hold;
  w := credits_lock_wallet(h.user_id);
  INSERT INTO hold_resolutions VALUES (p_hold, 'captured', p_now) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  commission := h.amount * (credits_rules(p_now) ->> 'commissionPercent')::bigint / 100;
  w := credits_post(w, 'capture', 'held', 'generation', h.amount - commission, p_hold::text, 'delivered', p_now);
  IF commission > 0 THEN
    w := credits_post(w, 'commission', 'held', 'commission', commission, p_hold::text, 'delivered', p_now);
  END IF;
  PERFORM credits_save_wallet(w);
  RETURN true;
END $$;

-- Gives what was held back to the lots it came from; one that expired meanwhile lasts another day. False: was resolved before.
CREATE FUNCTION credits_release(p_hold uuid, p_reason text, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  h holds;
  w wallets;
BEGIN
  SELECT * INTO h FROM holds WHERE id = p_hold;
  w := credits_lock_wallet(h.user_id);
  INSERT INTO hold_resolutions VALUES (p_hold, 'released', p_now) ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  -- First what stayed in such a lot expires, or the new day would be given to that, too.
  w := credits_expire_due(w, p_now);
  w := credits_post(w, 'release', 'held', 'available', h.amount, p_hold::text, p_reason, p_now);
  UPDATE lots l SET remaining = l.remaining + t.amount,
    expires_at = CASE WHEN l.expires_at <= p_now THEN p_now + interval '24 hours' ELSE l.expires_at END
  FROM hold_lots t
  WHERE t.hold_id = p_hold AND l.user_id = h.user_id AND l.granted_version = t.granted_version;
  w.next_expires_at := least(w.next_expires_at, (
    SELECT min(l.expires_at) FROM hold_lots t
    JOIN lots l ON l.user_id = h.user_id AND l.granted_version = t.granted_version WHERE t.hold_id = p_hold));
  w := credits_repay_debt(w, 'release:' || p_hold, p_now);
  PERFORM credits_save_wallet(w);
  RETURN true;
END $$;

-- Lets go what is due in one wallet; returns how much.
CREATE FUNCTION credits_expire(p_user uuid, p_now timestamptz)
RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  w wallets := credits_lock_wallet(p_user);
BEGIN
  RETURN w.available - (credits_expire_due(w, p_now)).available;
END $$;

-- Takes back what a purchase granted (refund, chargeback): its own lot first, then paid, earned, bonus. What is not there
-- any more becomes debt. p_purchase: reference of the purchase. False: this reference was clawed back before.
CREATE FUNCTION credits_claw_back(
  p_user uuid, p_purchase text, p_amount bigint, p_ref text, p_reason text, p_now timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  w wallets;
  bought transfers;
  taken bigint;
BEGIN
  w := credits_lock_wallet(p_user);
  SELECT * INTO bought FROM transfers WHERE kind = 'purchase' AND ref = p_purchase AND user_id = p_user;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no purchase % of %', p_purchase, p_user USING ERRCODE = 'RG404';
  END IF;
  SELECT sum(t.amount) INTO taken FROM transfers t
  WHERE t.kind IN ('clawback', 'clawback_debt') AND t.ref = p_ref AND t.user_id = p_user;
  IF taken = p_amount THEN
    RETURN false;
  ELSIF taken IS NOT NULL THEN
    RAISE EXCEPTION 'reference % belongs to another clawback', p_ref USING ERRCODE = 'RG423';
  END IF;
  IF p_amount IS NULL OR p_amount NOT BETWEEN 1 AND bought.amount THEN
    RAISE EXCEPTION 'a clawback takes at most what was bought' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  w := credits_expire_due(w, p_now);
  taken := least(p_amount, w.available);
  IF taken > 0 THEN
    w := credits_post(w, 'clawback', 'available', bought.debit_account, taken, p_ref, p_reason, p_now);
    PERFORM credits_take_lots(w, taken, bought.user_version, '{paid,earned,bonus}');
  END IF;
  IF taken < p_amount THEN
    w := credits_post(w, 'clawback_debt', 'debt', bought.debit_account, p_amount - taken, p_ref, p_reason, p_now);
  END IF;
  PERFORM credits_save_wallet(w);
  RETURN true;
END $$;

-- An admin's correction, up (into the named bucket) or down (in the order of spending), never below zero.
-- False: this reference was adjusted before.
CREATE FUNCTION credits_adjust(
  p_user uuid, p_amount bigint, p_bucket credit_bucket, p_ref text, p_reason text, p_now timestamptz
) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  w wallets;
BEGIN
  IF coalesce(trim(p_reason), '') = '' THEN
    RAISE EXCEPTION 'an adjustment needs a reason' USING ERRCODE = 'invalid_parameter_value';
  END IF;
  IF p_amount > 0 THEN
    RETURN credits_grant(p_user, 'adjustment', p_bucket, p_amount,
      CASE p_bucket WHEN 'bonus' THEN p_now + make_interval(days => (credits_rules(p_now) ->> 'bonusDays')::int)
        ELSE 'infinity' END,
      'adjustment', p_ref, p_reason, p_now);
  END IF;
  w := credits_lock_wallet(p_user);
  IF credits_is_posted(p_user, 'adjustment', p_ref, 'available', 'adjustment', -p_amount) THEN
    RETURN false;
  END IF;
  w := credits_expire_due(w, p_now);
  PERFORM credits_refuse_shortage(w, -p_amount);
  w := credits_post(w, 'adjustment', 'available', 'adjustment', -p_amount, p_ref, p_reason, p_now);
  PERFORM credits_take_lots(w, -p_amount, NULL, '{bonus,earned,paid}');
  PERFORM credits_save_wallet(w);
  RETURN true;
END $$;

-- Stops or allows spending. What is held may still be captured or released. False: it was so already.
CREATE FUNCTION credits_freeze(p_user uuid, p_is_frozen boolean, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF p_is_frozen IS NULL OR p_now IS NULL THEN
    RAISE EXCEPTION 'frozen or not, and when' USING ERRCODE = 'null_value_not_allowed';
  END IF;
  PERFORM credits_lock_wallet(p_user);
  UPDATE wallets SET frozen_at = CASE WHEN p_is_frozen THEN p_now END
  WHERE user_id = p_user AND (frozen_at IS NOT NULL) <> p_is_frozen;
  RETURN FOUND;
END $$;

REVOKE ALL ON FUNCTION credits_repay_debt, credits_refuse_shortage, credits_is_posted FROM PUBLIC;
REVOKE ALL ON FUNCTION credits_grant, credits_open_wallet, credits_hold, credits_capture, credits_release, credits_expire,
  credits_claw_back, credits_adjust, credits_freeze FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credits_grant, credits_open_wallet, credits_hold, credits_capture, credits_release,
  credits_expire, credits_claw_back, credits_adjust, credits_freeze TO rangoli_app;
