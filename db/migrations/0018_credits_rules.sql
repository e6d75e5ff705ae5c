-- New versions of the money rules, written by an admin; and what the ledger needs to be summed up by days.

-- Versions follow each other without gaps: whoever wrote on top of a version that is not the newest (p_based_on) is refused
-- with RG410, and so is one whose time lies behind (RG411). Returns the new version.
CREATE FUNCTION credits_change_rules(
  p_rules jsonb, p_effective_at timestamptz, p_by uuid, p_reason text, p_based_on int, p_now timestamptz
) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  newest int;
BEGIN
  -- One writer at a time; readers, and so orders, wait for nobody.
  LOCK TABLE money_rules IN SHARE ROW EXCLUSIVE MODE;
  SELECT max(m.version) INTO newest FROM money_rules m;
  IF newest <> p_based_on THEN
    RAISE EXCEPTION 'version % is newer', newest USING ERRCODE = 'RG410';
  END IF;
  IF p_effective_at < p_now THEN
    RAISE EXCEPTION 'the past cannot be changed' USING ERRCODE = 'RG411';
  END IF;
  IF p_by IS NULL THEN
    RAISE EXCEPTION 'who changes the rules?' USING ERRCODE = 'null_value_not_allowed';
  END IF;
  INSERT INTO money_rules (version, effective_at, rules, changed_by, reason)
  VALUES (newest + 1, p_effective_at, p_rules, p_by, p_reason);
  RETURN newest + 1;
END $$;
REVOKE ALL ON FUNCTION credits_change_rules FROM PUBLIC;
GRANT EXECUTE ON FUNCTION credits_change_rules TO rangoli_app;

-- Sums over days. Transfers are written in the order of time, so that a few kilobytes tell which part of the table a day is
-- in; a tree on the time would cost each hold a page write.
CREATE INDEX transfers_by_day ON transfers USING brin (created_at) WITH (pages_per_range = 32, autosummarize = on);
