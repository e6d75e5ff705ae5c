-- Accounts and sessions. Passwords only as argon2id, session tokens only as sha256: a copy of these tables opens no door.

CREATE TABLE users (
  id uuid PRIMARY KEY,
  -- Lower case, as the module normalises it: the unique index is the rule "one account per address".
  -- Null: an account made for a host platform's user, whose address is the host's business.
  email text UNIQUE CHECK (email = lower(email) AND length(email) <= 254),
  -- When somebody proved to read mail at that very address; a change of address proves itself first.
  email_verified_at timestamptz,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  handle text NOT NULL UNIQUE CHECK (handle ~ '^[a-z0-9][a-z0-9_]{2,29}$'),
  -- Null: signs in elsewhere only.
  password_hash text,
  role text NOT NULL DEFAULT 'user' CHECK (role IN ('user', 'moderator', 'admin')),
  referral_code text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL,
  suspended_at timestamptz,
  -- Since when signing in takes a second factor.
  two_factor_at timestamptz,
  -- sha256 of the stored profile picture.
  picture_hash bytea CHECK (octet_length(picture_hash) = 32),
  CHECK (email IS NOT NULL OR email_verified_at IS NULL)
);

CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL REFERENCES users,
  token_hash bytea NOT NULL UNIQUE,
  user_agent text NOT NULL CHECK (length(user_agent) <= 300),
  -- The owner's own name for the device.
  device_name text CHECK (length(device_name) BETWEEN 1 AND 60),
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
RETURNS TABLE (place int, id uuid, user_id uuid, role text, has_two_factor boolean, last_seen_at timestamptz,
  absolute_expires_at timestamptz)
STABLE LANGUAGE plpgsql
  -- The plan of an empty table, kept by a connection, would read all of it for each token.
  SET enable_seqscan = off SET enable_bitmapscan = off
AS $$
BEGIN
  FOR at IN 1 .. coalesce(cardinality(p_token_hashes), 0) LOOP
    place := at;
    SELECT s.id, s.user_id, u.role, u.two_factor_at IS NOT NULL, s.last_seen_at, s.absolute_expires_at
    INTO id, user_id, role, has_two_factor, last_seen_at, absolute_expires_at
    FROM sessions s JOIN users u ON u.id = s.user_id
    WHERE s.token_hash = p_token_hashes[at] AND s.ended_at IS NULL AND s.expires_at > p_now AND u.suspended_at IS NULL;
    IF FOUND THEN
      RETURN NEXT;
    END IF;
  END LOOP;
END $$;

-- Tries at a secret of one account, known or not: the row says nothing about who exists. Each is counted before it is looked
-- at, so that many at once are not more than one after the other.
CREATE TABLE login_failures (
  -- Of the address for passwords, of the account's id for second factors.
  subject_hash bytea PRIMARY KEY,
  failures int NOT NULL CHECK (failures > 0),
  window_started_at timestamptz NOT NULL
);
CREATE INDEX login_failures_by_window ON login_failures (window_started_at);

-- No role: those are given by the functions of 0012 alone.
GRANT SELECT, INSERT (id, email, email_verified_at, name, handle, password_hash, referral_code, created_at) ON users TO rangoli_app;
GRANT UPDATE (name, handle, email, email_verified_at, password_hash, suspended_at, two_factor_at, picture_hash) ON users
  TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON sessions TO rangoli_app;
GRANT UPDATE (device_name, last_seen_at, expires_at, ended_at) ON sessions TO rangoli_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON login_failures TO rangoli_app;
GRANT EXECUTE ON FUNCTION identity_find_sessions(bytea[], timestamptz) TO rangoli_app;
