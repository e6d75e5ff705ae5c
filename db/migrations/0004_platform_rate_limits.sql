-- Rate limits that every replica must agree on: registering, signing in, ordering pictures.

-- UNLOGGED: a count is written with every order, and without WAL its commit waits for no disk. After a crash of the
-- server the counts start again at zero, which gives at most one window's worth of requests away.
-- No second index: an update that touches no indexed column stays on its page (HOT).
CREATE UNLOGGED TABLE rate_limit_windows (
  quota text NOT NULL,
  -- A user's id, or an address or network; gone with the sweep.
  subject text NOT NULL,
  hits integer NOT NULL CHECK (hits > 0),
  ends_at timestamptz NOT NULL,
  PRIMARY KEY (quota, subject)
) WITH (fillfactor = 70);

-- Counts one request against each quota in order and returns one row per quota counted. Stops behind the first that
-- is used up (hits > limit), so that a refused request does not use up the wider quota of its neighbours.
CREATE FUNCTION rate_limit_hit(
  p_quotas text[], p_subjects text[], p_limits integer[], p_window_seconds integer[], p_now timestamptz
) RETURNS TABLE (hits integer, ends_at timestamptz)
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
#variable_conflict use_column
BEGIN
  FOR i IN 1 .. array_length(p_quotas, 1) LOOP
    -- What is used up is only read: a flood writes nothing and waits for no lock.
    SELECT w.hits, w.ends_at INTO hits, ends_at FROM rate_limit_windows w
    WHERE w.quota = p_quotas[i] AND w.subject = p_subjects[i] AND w.hits > p_limits[i] AND w.ends_at > p_now;
    IF NOT FOUND THEN
      INSERT INTO rate_limit_windows AS w (quota, subject, hits, ends_at)
      VALUES (p_quotas[i], p_subjects[i], 1, p_now + make_interval(secs => p_window_seconds[i]))
      ON CONFLICT (quota, subject) DO UPDATE SET
        hits = CASE WHEN w.ends_at <= p_now THEN 1 ELSE least(w.hits, p_limits[i]) + 1 END,
        ends_at = CASE WHEN w.ends_at <= p_now THEN EXCLUDED.ends_at ELSE w.ends_at END
      RETURNING w.hits, w.ends_at INTO hits, ends_at;
    END IF;
    RETURN NEXT;
    EXIT WHEN hits > p_limits[i];
  END LOOP;
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limit_windows TO rangoli_app;
GRANT EXECUTE ON FUNCTION rate_limit_hit(text[], text[], integer[], integer[], timestamptz) TO rangoli_app;

-- Readiness compares what this database has run with what the build has.
GRANT SELECT ON schema_migrations TO rangoli_app;
