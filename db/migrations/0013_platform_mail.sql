-- Mail on its way out: written in the transaction that causes it, sent by a job, readable in the console while it cannot be sent.

CREATE TABLE mails (
  id uuid PRIMARY KEY,
  template text NOT NULL CHECK (length(template) BETWEEN 1 AND 100),
  -- What the message is about; with the template it says which message this is, so that asking twice sends once.
  entity_id text NOT NULL CHECK (length(entity_id) BETWEEN 1 AND 200),
  -- No reference: mail outlives no account (erasure deletes it by this column), but it may go to people without one.
  user_id uuid,
  recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
  locale text NOT NULL CHECK (locale IN ('en', 'hi')),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  -- Sealed with a key that is not in this database, since links in it open accounts. Removed when the message is sent.
  content bytea,
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'kept', 'failed')),
  attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  -- Until then a try may be under way; its number guards what it writes.
  claimed_until timestamptz,
  last_problem text CHECK (length(last_problem) <= 300),
  created_at timestamptz NOT NULL,
  settled_at timestamptz,
  UNIQUE (template, entity_id)
);
-- The console's list, newest first, of all and of one state; ids are in the order of their making.
CREATE INDEX mails_by_state ON mails (state, id);
CREATE INDEX mails_of_user ON mails (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX mails_by_age ON mails (created_at);

GRANT SELECT, INSERT, DELETE ON mails TO rangoli_app;
GRANT UPDATE (state, attempts, claimed_until, last_problem, settled_at, content) ON mails TO rangoli_app;
