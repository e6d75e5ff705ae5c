-- The application's role, and the table of events that every module publishes into.
-- Migrations run as the owner; the application acts as rangoli_app, which gets only what each migration grants it.

DO $$
BEGIN
  -- Roles belong to the whole cluster: another database of it may have made this one already, even at this moment.
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'rangoli_app') THEN
    CREATE ROLE rangoli_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN
  NULL;
END $$;

GRANT rangoli_app TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO rangoli_app;
-- A function is callable by everybody unless this says otherwise.
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Past facts. Inserted in the transaction that makes them true; read by subscribers and by analytics.
CREATE TABLE events (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  user_id uuid,
  data jsonb NOT NULL,
  occurred_at timestamptz NOT NULL
);
CREATE INDEX events_by_name ON events (name, occurred_at);
GRANT SELECT, INSERT ON events TO rangoli_app;
