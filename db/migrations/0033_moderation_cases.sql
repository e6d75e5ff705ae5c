-- Reports, the cases that gather them, and what moderators decided. Whose post or comment it is belongs to the community; a row
-- here names things by their ids only.

CREATE TABLE moderation_cases (
  id uuid PRIMARY KEY,
  subject text NOT NULL CHECK (subject IN ('post', 'comment', 'person')),
  subject_id uuid NOT NULL,
  -- The person behind it.
  author_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'appealed', 'closed')),
  -- Grows with each act and appeal: whoever decides says which one they have seen.
  version int NOT NULL DEFAULT 1,
  reports int NOT NULL DEFAULT 0 CHECK (reports >= 0),
  trusted_reports int NOT NULL DEFAULT 0 CHECK (trusted_reports BETWEEN 0 AND reports),
  -- Enough trusted reports hid it. Once in a case: what a moderator then says about it stands.
  hidden_by_reports_at timestamptz,
  -- A moderator took it up without a report.
  opened_by uuid,
  created_at timestamptz NOT NULL,
  last_report_at timestamptz NOT NULL,
  closed_at timestamptz,
  -- In the queue from the smallest: appeals, then what most trusted people reported, then what most people did.
  place int NOT NULL GENERATED ALWAYS AS (
    CASE WHEN state = 'appealed' THEN -1000000000 ELSE 0 END - least(trusted_reports, 9999) * 10000 - least(reports, 9999)
  ) STORED,
  CHECK ((state = 'closed') = (closed_at IS NOT NULL))
) WITH (fillfactor = 80);
-- One case at a time for one thing: reports that come together wait for each other here.
CREATE UNIQUE INDEX moderation_cases_open_of_subject ON moderation_cases (subject, subject_id) WHERE state <> 'closed';
CREATE INDEX moderation_cases_of_subject ON moderation_cases (subject, subject_id, created_at DESC);
CREATE INDEX moderation_cases_queue ON moderation_cases (place, id) WHERE state <> 'closed';
CREATE INDEX moderation_cases_queue_of_kind ON moderation_cases (subject, place, id) WHERE state <> 'closed';
CREATE INDEX moderation_cases_closed ON moderation_cases (closed_at DESC, id DESC) WHERE state = 'closed';
CREATE INDEX moderation_cases_closed_of_kind ON moderation_cases (subject, closed_at DESC, id DESC) WHERE state = 'closed';
CREATE INDEX moderation_cases_of_author ON moderation_cases (author_id, created_at DESC);

CREATE TABLE moderation_reports (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES moderation_cases ON DELETE CASCADE,
  reporter_id uuid NOT NULL,
  reason text NOT NULL,
  details text NOT NULL CHECK (length(details) <= 1000),
  is_trusted boolean NOT NULL,
  created_at timestamptz NOT NULL,
  -- Null while nobody has decided.
  outcome text CHECK (outcome IN ('upheld', 'dismissed')),
  UNIQUE (case_id, reporter_id)
) WITH (fillfactor = 90);
CREATE INDEX moderation_reports_of_reporter ON moderation_reports (reporter_id, id);

-- What became of somebody's reports, also of those that are kept no longer: who cries wolf is not trusted.
CREATE TABLE moderation_reporters (
  reporter_id uuid PRIMARY KEY,
  upheld int NOT NULL DEFAULT 0 CHECK (upheld >= 0),
  dismissed int NOT NULL DEFAULT 0 CHECK (dismissed >= 0)
);

CREATE TABLE moderation_decisions (
  id uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES moderation_cases ON DELETE CASCADE,
  -- Null: the reports themselves.
  moderator_id uuid,
  act text NOT NULL CHECK (act IN ('dismiss', 'hide', 'restore', 'delete', 'warn', 'suspend')),
  reason text NOT NULL CHECK (length(reason) <= 300),
  note text NOT NULL CHECK (length(note) <= 1000),
  created_at timestamptz NOT NULL
);
CREATE INDEX moderation_decisions_of_case ON moderation_decisions (case_id, id);

CREATE TABLE moderation_strikes (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  -- One for a case, whatever else is done in it.
  case_id uuid NOT NULL UNIQUE REFERENCES moderation_cases ON DELETE CASCADE,
  act text NOT NULL,
  created_at timestamptz NOT NULL,
  -- The act was taken back.
  revoked_at timestamptz
);
CREATE INDEX moderation_strikes_of_user ON moderation_strikes (user_id) WHERE revoked_at IS NULL;

-- Once for each case.
CREATE TABLE moderation_appeals (
  case_id uuid PRIMARY KEY REFERENCES moderation_cases ON DELETE CASCADE,
  author_id uuid NOT NULL,
  text text NOT NULL CHECK (length(text) <= 2000),
  created_at timestamptz NOT NULL,
  outcome text CHECK (outcome IN ('granted', 'refused')),
  decided_at timestamptz,
  CHECK ((outcome IS NULL) = (decided_at IS NULL))
);
CREATE INDEX moderation_appeals_of_author ON moderation_appeals (author_id);

GRANT SELECT, INSERT, DELETE ON moderation_cases TO rangoli_app;
GRANT UPDATE (state, version, reports, trusted_reports, hidden_by_reports_at, last_report_at, closed_at)
  ON moderation_cases TO rangoli_app;
GRANT SELECT, INSERT ON moderation_reports TO rangoli_app;
GRANT UPDATE (details, outcome) ON moderation_reports TO rangoli_app;
GRANT SELECT, INSERT ON moderation_reporters TO rangoli_app;
GRANT UPDATE (upheld, dismissed) ON moderation_reporters TO rangoli_app;
GRANT SELECT, INSERT ON moderation_decisions TO rangoli_app;
GRANT SELECT, INSERT ON moderation_strikes TO rangoli_app;
GRANT UPDATE (revoked_at) ON moderation_strikes TO rangoli_app;
GRANT SELECT, INSERT ON moderation_appeals TO rangoli_app;
GRANT UPDATE (text, outcome, decided_at) ON moderation_appeals TO rangoli_app;
