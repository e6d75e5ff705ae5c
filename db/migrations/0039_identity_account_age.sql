-- The look-up of every request also says how old the account is, since what a new one may do in a minute is less. A function beside
-- the one of 0010: processes of the release before go on calling that one while they are replaced.

CREATE FUNCTION identity_find_open_sessions(p_token_hashes bytea[], p_now timestamptz)
RETURNS TABLE (place int, id uuid, user_id uuid, role text, has_two_factor boolean, account_created_at timestamptz,
  last_seen_at timestamptz, absolute_expires_at timestamptz)
STABLE LANGUAGE plpgsql
  -- The plan of an empty table, kept by a connection, would read all of it for each token.
  SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
BEGIN
  FOR at IN 1 .. coalesce(cardinality(p_token_hashes), 0) LOOP
    place := at;
    SELECT s.id, s.user_id, u.role, u.two_factor_at IS NOT NULL, u.created_at, s.last_seen_at, s.absolute_expires_at
    INTO id, user_id, role, has_two_factor, account_created_at, last_seen_at, absolute_expires_at
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = p_token_hashes[at] AND s.ended_at IS NULL AND s.expires_at > p_now AND u.suspended_at IS NULL;
    IF FOUND THEN
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION identity_find_open_sessions(bytea[], timestamptz) TO rangoli_app;
