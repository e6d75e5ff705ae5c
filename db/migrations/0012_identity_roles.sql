-- Roles. The application's role cannot write them; these functions do, and they look at who asks. Without now(): the clock is passed in.

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
