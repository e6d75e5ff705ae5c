-- The audit log: who did what to whom, why, and what it was before and after. Written in the transaction of the act itself;
-- chained and signed in the background, so that no act waits for another. Nobody changes the past, the owner included.

CREATE TABLE audit_entries (
  -- Time-ordered (UUIDv7): neighbours in time are neighbours here.
  id uuid PRIMARY KEY,
  occurred_at timestamptz NOT NULL,
  -- Null: a command on the machine, or the system itself.
  actor_id uuid,
  -- `module.act`
  action text NOT NULL CHECK (action ~ '^[a-z]+\.[a-z_]+$' AND length(action) <= 60),
  subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z_]+$' AND length(subject_kind) <= 40),
  subject_id text NOT NULL CHECK (length(subject_id) BETWEEN 1 AND 100),
  reason text CHECK (length(reason) BETWEEN 1 AND 500),
  before jsonb CHECK (jsonb_typeof(before) = 'object' AND pg_column_size(before) <= 65536),
  after jsonb CHECK (jsonb_typeof(after) = 'object' AND pg_column_size(after) <= 65536)
);
CREATE INDEX audit_entries_by_actor ON audit_entries (actor_id, id DESC);
CREATE INDEX audit_entries_by_subject ON audit_entries (subject_kind, subject_id, id DESC);
CREATE INDEX audit_entries_by_action ON audit_entries (action, id DESC);

-- One link for each entry: hash = sha256(hash of the link before, text of the entry). Positions have no gaps.
CREATE TABLE audit_seals (
  position bigint PRIMARY KEY CHECK (position > 0),
  entry_id uuid NOT NULL UNIQUE REFERENCES audit_entries,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  sealed_at timestamptz NOT NULL
);

-- The end of the chain, signed with a key that is not in the database: who owns the database can neither compute the
-- chain anew nor cut its end off.
CREATE TABLE audit_head (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  position bigint NOT NULL CHECK (position > 0),
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  signature text NOT NULL,
  sealed_at timestamptz NOT NULL
);

-- What the proofs of the whole chain found; the console shows the last one.
CREATE TABLE audit_proofs (
  checked_at timestamptz PRIMARY KEY,
  sealed bigint NOT NULL,
  breaks jsonb NOT NULL CHECK (jsonb_typeof(breaks) = 'array')
);

-- What waits for its link. Filled by the trigger below, emptied by the sealer.
CREATE TABLE audit_unsealed (entry_id uuid PRIMARY KEY);

CREATE FUNCTION audit_await_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unsealed VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER await_seal AFTER INSERT ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_await_seal();
ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER await_seal;

CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the audit log is only added to', TG_OP, TG_TABLE_NAME USING ERRCODE = 'RG403';
END $$;
DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['audit_entries', 'audit_seals'] LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_refuse_change()', name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I EXECUTE FUNCTION audit_refuse_change()', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER refuse_change', name);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER refuse_truncate', name);
  END LOOP;
END $$;

-- What a link is computed from, the same on every machine and in every session.
CREATE FUNCTION audit_entry_text(e audit_entries) RETURNS text STABLE LANGUAGE sql AS $$
  SELECT jsonb_build_array(e.id, to_char(e.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.actor_id,
    e.action, e.subject_kind, e.subject_id, e.reason, e.before, e.after)::text
$$;

GRANT SELECT, INSERT ON audit_entries, audit_seals, audit_proofs TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON audit_unsealed TO rangoli_app;
GRANT SELECT, INSERT, UPDATE ON audit_head TO rangoli_app;
GRANT EXECUTE ON FUNCTION audit_entry_text(audit_entries), audit_await_seal(), audit_refuse_change() TO rangoli_app;
