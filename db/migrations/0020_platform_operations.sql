-- What operators look at after the fact: answers of core routes by the minute, the last proof of the ledger, and which trace ordered what.

-- Counted by every web process and added up here, so that a restart forgets nothing. A handful of core routes for 30 days:
-- 43,200 minutes of each at most; the sweep takes what is older.
CREATE TABLE request_minutes (
  minute timestamptz NOT NULL,
  -- Id of an endpoint.
  route text NOT NULL CHECK (length(route) BETWEEN 1 AND 100),
  requests bigint NOT NULL CHECK (requests > 0),
  -- Answered with a status of 500 or more. What a client did wrong is no error of ours.
  errors bigint NOT NULL CHECK (errors BETWEEN 0 AND requests),
  PRIMARY KEY (minute, route)
) WITH (fillfactor = 80);
GRANT SELECT, INSERT, DELETE ON request_minutes TO rangoli_app;
GRANT UPDATE (requests, errors) ON request_minutes TO rangoli_app;

-- The last proof of the ledger, a row for each check; every web process shows the same figures.
CREATE TABLE recorded_figures (
  name text NOT NULL,
  label text NOT NULL,
  value double precision NOT NULL,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (name, label)
);
GRANT SELECT, INSERT, DELETE ON recorded_figures TO rangoli_app;
GRANT UPDATE (value, recorded_at) ON recorded_figures TO rangoli_app;

-- Written only while traces are on, before the work is ordered, by the id the work will have: whoever does it finds here
-- which request it belongs to. Must never be needed to do the work.
CREATE TABLE trace_contexts (
  subject uuid PRIMARY KEY,
  -- W3C trace context: version, trace, span and flags.
  traceparent text NOT NULL CHECK (length(traceparent) = 55),
  created_at timestamptz NOT NULL
);
CREATE INDEX trace_contexts_by_age ON trace_contexts (created_at);
GRANT SELECT, INSERT, DELETE ON trace_contexts TO rangoli_app;
