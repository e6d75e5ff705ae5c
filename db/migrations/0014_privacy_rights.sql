-- What people agreed to, copies of their data, the end of their accounts, and their complaints.

-- Every yes and no, never changed: the last one of a purpose counts. Kept a year longer than the account, under its pseudonym.
CREATE TABLE consents (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('service', 'product_mail')),
  is_given boolean NOT NULL,
  notice_version text NOT NULL CHECK (length(notice_version) BETWEEN 1 AND 40),
  how text NOT NULL CHECK (how IN ('registration', 'settings', 'notice')),
  created_at timestamptz NOT NULL
);
CREATE INDEX consents_of_user ON consents (user_id, id DESC);

CREATE TABLE data_exports (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  locale text NOT NULL CHECK (locale IN ('en', 'hi')),
  state text NOT NULL CHECK (state IN ('queued', 'running', 'ready', 'failed', 'expired')),
  -- Number of the try at work: it guards what that try writes and names its files.
  attempts int NOT NULL DEFAULT 0,
  size_bytes bigint CHECK (size_bytes > 0),
  ordered_at timestamptz NOT NULL,
  settled_at timestamptz,
  expires_at timestamptz,
  CHECK ((state = 'ready') <= (size_bytes IS NOT NULL AND expires_at IS NOT NULL))
);
-- One at a time for each person, whoever asks at the same moment.
CREATE UNIQUE INDEX data_exports_under_way ON data_exports (user_id) WHERE state IN ('queued', 'running');
CREATE INDEX data_exports_of_user ON data_exports (user_id, id DESC);
CREATE INDEX data_exports_open ON data_exports (ordered_at) WHERE state IN ('queued', 'running', 'ready');

-- Each stored piece of a ZIP, written here before it is stored, so that none is ever left behind.
CREATE TABLE data_export_parts (
  export_id uuid NOT NULL REFERENCES data_exports ON DELETE CASCADE,
  attempt int NOT NULL,
  number int NOT NULL CHECK (number BETWEEN 0 AND 9999),
  PRIMARY KEY (export_id, attempt, number)
);

CREATE TABLE erasures (
  user_id uuid PRIMARY KEY,
  requested_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  -- From here on there is no way back.
  begun_at timestamptz,
  done_at timestamptz,
  CHECK (done_at IS NULL OR begun_at IS NOT NULL)
);
CREATE INDEX erasures_to_do ON erasures (due_at) WHERE done_at IS NULL;
CREATE INDEX erasures_done ON erasures (done_at) WHERE done_at IS NOT NULL;

CREATE TABLE grievances (
  id uuid PRIMARY KEY,
  reference text NOT NULL UNIQUE,
  user_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  email text NOT NULL CHECK (length(email) <= 254),
  topic text NOT NULL CHECK (topic IN ('content', 'personal_data', 'payment', 'account', 'other')),
  message text NOT NULL CHECK (length(message) <= 4000),
  created_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL
);
CREATE INDEX grievances_of_user ON grievances (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX grievances_by_age ON grievances (created_at);

-- What was ordered never changes, but for this: the words of a person whose account is erased. Up to p_limit of their orders
-- that ended, from p_after on; the last id looked at, or NULL when there are no more. The amounts stay.
CREATE FUNCTION studio_forget_orders(p_user uuid, p_after uuid, p_limit int) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  ids uuid[];
BEGIN
  SELECT array_agg(o.id ORDER BY o.id) INTO ids FROM (
    SELECT g.id FROM generations g WHERE g.user_id = p_user AND g.id > p_after AND g.ended_at IS NOT NULL
    ORDER BY g.id LIMIT p_limit
  ) o;
  UPDATE generations SET prompt = '', changes = CASE WHEN changes IS NOT NULL THEN '' END, slots = NULL, design = NULL
  WHERE id = ANY (ids);
  RETURN ids[cardinality(ids)];
END $$;

GRANT SELECT, INSERT, DELETE ON consents TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON data_exports TO rangoli_app;
GRANT UPDATE (state, attempts, size_bytes, settled_at, expires_at) ON data_exports TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON data_export_parts TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON erasures TO rangoli_app;
GRANT UPDATE (begun_at, done_at) ON erasures TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON grievances TO rangoli_app;
GRANT EXECUTE ON FUNCTION studio_forget_orders(uuid, uuid, int) TO rangoli_app;
