-- What became of a complaint: its answer, or that it was closed without one.

ALTER TABLE grievances
  -- The language it was written from; the answer's frame is in the same.
  ADD COLUMN locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'hi')),
  ADD COLUMN answer text CHECK (length(answer) BETWEEN 1 AND 4000),
  ADD COLUMN settled_at timestamptz,
  ADD CHECK (answer IS NULL OR settled_at IS NOT NULL);

-- The one whose answer is owed first stands first; ids are in the order of their making, as is what is owed.
CREATE INDEX grievances_open ON grievances (id) WHERE settled_at IS NULL;
CREATE INDEX grievances_settled ON grievances (id DESC) WHERE settled_at IS NOT NULL;

GRANT UPDATE (answer, settled_at) ON grievances TO rangoli_app;
