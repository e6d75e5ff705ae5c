-- Accounts and sessions. Passwords only as argon2id, session tokens only as sha256: a copy of these tables opens no door.

CREATE TABLE users (
  id uuid PRIMARY KEY,
  -- Lower case, as the module normalises it: the unique index is the rule "one account per address".
  email text NOT NULL UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  handle text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9][a-z0-9_]{2,29}$'),
  password_hash text NOT NULL,
  role text NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'moderator', 'admin')),
  referral_code text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  suspended_at timestamptz
);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users,
  token_hash bytea NOT NULL UNIQUE,
  user_agent text NOT NULL CHECK (length(user_agent) <= 300),
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  -- Idle end, moved by use; never beyond the absolute end.
  expires_at timestamptz NOT NULL,
  absolute_expires_at timestamptz NOT NULL CHECK (expires_at <= absolute_expires_at),
  ended_at timestamptz
);
CREATE INDEX sessions_open_of_user ON sessions (user_id, last_seen_at DESC) WHERE ended_at IS NULL;
-- The sweep looks for what is long over.
CREATE INDEX sessions_by_expiry ON sessions (absolute_expires_at);

-- The open sessions among those tokens. A loop and not `= ANY`: that is planned again with every call, which took four
-- times as long as the look-up itself.
CREATE FUNCTION identity_find_sessions(p_token_hashes bytea[], p_now timestamptz)
RETURNS TABLE (place int, id uuid, user_id uuid, role text, last_seen_at timestamptz, absolute_expires_at timestamptz)
STABLE LANGUAGE plpgsql
  -- The plan of an empty table, kept by a connection, would read all of it for each token.
  SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
BEGIN
  FOR at IN 1 .. coalesce(cardinality(p_token_hashes), 0) LOOP
    place := at;
    SELECT s.id, s.user_id, u.role, s.last_seen_at, s.absolute_expires_at
    INTO id, user_id, role, last_seen_at, absolute_expires_at
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = p_token_hashes[at] AND s.ended_at IS NULL AND s.expires_at > p_now AND u.suspended_at IS NULL;
    IF FOUND THEN
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

-- Failed logins by account, known or not: the row says nothing about who exists.
CREATE TABLE login_failures (
  email_hash bytea PRIMARY KEY,
  failures int NOT NULL CHECK (failures > 0),
  window_started_at timestamptz NOT NULL
);
CREATE INDEX login_failures_by_window ON login_failures (window_started_at);

GRANT SELECT, INSERT ON users TO rangoli_app;
GRANT UPDATE (name, handle, password_hash) ON users TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON sessions TO rangoli_app;
GRANT UPDATE (last_seen_at, expires_at, ended_at) ON sessions TO rangoli_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_failures TO rangoli_app;
GRANT EXECUTE ON FUNCTION identity_find_sessions(bytea[], timestamptz) TO rangoli_app;
