-- Ways into an account beside the password, and the roles. The clock is passed in: no now() here.

CREATE INDEX users_admins ON users (id) WHERE role = 'admin';
-- The list of accounts for admins, newest first.
CREATE INDEX users_by_age ON users (created_at DESC, id DESC);

-- 'done', or why not: 'not_found', 'forbidden' (the actor is no admin), 'last_admin'.
CREATE FUNCTION identity_grant_role(p_actor uuid, p_user uuid, p_role text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  admins uuid[];
BEGIN
  -- All who matter, locked in one order: two admins who take the role from each other at once leave one.
  SELECT coalesce(array_agg(held.id), '{}') INTO admins FROM (
    SELECT u.id FROM users u WHERE u.role = 'admin' AND u.suspended_at IS NULL ORDER BY u.id FOR UPDATE
  ) held;
  IF NOT p_actor = ANY (admins) THEN
    RETURN 'forbidden';
  END IF;
  IF p_role <> 'admin' AND admins = ARRAY[p_user] THEN
    RETURN 'last_admin';
  END IF;
  UPDATE users SET role = p_role WHERE id = p_user;
  RETURN CASE WHEN FOUND THEN 'done' ELSE 'not_found' END;
END $$;

-- The address that the operator named becomes an admin when it has been proved.
CREATE FUNCTION identity_admit_admin(p_user uuid, p_email text) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE users SET role = 'admin'
  WHERE id = p_user AND email = p_email AND email_verified_at IS NOT NULL AND suspended_at IS NULL AND role <> 'admin';
  RETURN FOUND;
END $$;

GRANT EXECUTE ON FUNCTION identity_grant_role(uuid, uuid, text) TO rangoli_app;
GRANT EXECUTE ON FUNCTION identity_admit_admin(uuid, text) TO rangoli_app;

-- Links and steps that are good once and for a short time. Only sha256 is kept: a copy of this table opens no door.
CREATE TABLE one_time_tokens (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE CHECK (octet_length(token_hash) = 32),
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  purpose text NOT NULL CHECK (purpose IN ('verify_email', 'reset_password', 'change_email', 'second_step')),
  -- The address it was sent to: it proves that one and no other.
  email text,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
-- A newer link ends the older one. Second steps are many: whoever knows the password cannot end the owner's.
CREATE UNIQUE INDEX one_time_tokens_newest ON one_time_tokens (user_id, purpose) WHERE purpose <> 'second_step';
CREATE INDEX one_time_tokens_by_expiry ON one_time_tokens (expires_at);

-- The secret is encrypted with a key that the database does not know.
CREATE TABLE two_factor_secrets (
  user_id uuid PRIMARY KEY REFERENCES users ON DELETE CASCADE,
  sealed_secret bytea NOT NULL,
  created_at timestamptz NOT NULL,
  -- Null until a first code was right; users.two_factor_at says the same to every request.
  confirmed_at timestamptz,
  -- The 30 seconds of the last code that was taken: no code is taken twice, nor an older one after it.
  last_step bigint
);

CREATE TABLE recovery_codes (
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  used_at timestamptz,
  PRIMARY KEY (user_id, code_hash)
);

-- Who somebody is elsewhere, by issuer and subject. The address is for showing only: it finds nobody.
CREATE TABLE outside_identities (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('google', 'host')),
  issuer text NOT NULL CHECK (length(issuer) <= 500),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 255),
  user_id uuid NOT NULL REFERENCES users ON DELETE CASCADE,
  email text,
  created_at timestamptz NOT NULL,
  UNIQUE (issuer, subject),
  UNIQUE (user_id, kind)
);

-- The role that the host's token names, for accounts that the host alone opens.
CREATE FUNCTION identity_follow_host_role(p_identity uuid, p_role text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  UPDATE users u SET role = p_role
  FROM outside_identities i
  WHERE i.id = p_identity AND i.kind = 'host' AND u.id = i.user_id AND u.password_hash IS NULL AND u.role <> p_role
$$;

GRANT SELECT, INSERT, DELETE ON one_time_tokens TO rangoli_app;
GRANT UPDATE (id, token_hash, email, created_at, expires_at) ON one_time_tokens TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON two_factor_secrets, recovery_codes, outside_identities TO rangoli_app;
GRANT UPDATE (sealed_secret, created_at, confirmed_at, last_step) ON two_factor_secrets TO rangoli_app;
GRANT UPDATE (used_at) ON recovery_codes TO rangoli_app;
GRANT EXECUTE ON FUNCTION identity_follow_host_role(uuid, text) TO rangoli_app;
