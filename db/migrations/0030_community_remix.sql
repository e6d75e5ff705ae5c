-- Remixing: who has opened which post to make something of it, and what came of it. The link is made by the server alone.

-- The last time somebody opened a post in the studio: for a day their orders may name it.
CREATE TABLE remix_opens (
  user_id uuid NOT NULL,
  post_id uuid NOT NULL REFERENCES posts,
  opened_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, post_id)
);
CREATE INDEX remix_opens_by_age ON remix_opens (opened_at);

-- One for each delivered picture that was made from a post.
CREATE TABLE remixes (
  generation_id uuid PRIMARY KEY,
  post_id uuid NOT NULL REFERENCES posts,
  user_id uuid NOT NULL,
  creation_id uuid NOT NULL,
  -- inspired: less was kept than the installation asks of a remix; then nobody earns by it and it counts nowhere.
  lineage text NOT NULL CHECK (lineage IN ('remixed', 'inspired')),
  -- 0 to 1: how much of the words and of the arrangement was kept. NULL: neither picture carries words.
  prompt_similarity real NOT NULL CHECK (prompt_similarity BETWEEN 0 AND 1),
  design_similarity real CHECK (design_similarity BETWEEN 0 AND 1),
  delivered_at timestamptz NOT NULL
);
CREATE INDEX remixes_of_post ON remixes (post_id, delivered_at DESC, generation_id DESC);
CREATE INDEX remixes_of_user ON remixes (user_id, generation_id);

-- Different people whose delivered pictures came of a post: post_counters.reuses is their number.
CREATE TABLE post_reuses (
  post_id uuid NOT NULL REFERENCES posts,
  user_id uuid NOT NULL,
  -- The first of theirs.
  generation_id uuid NOT NULL,
  delivered_at timestamptz NOT NULL,
  PRIMARY KEY (post_id, user_id)
);

GRANT SELECT, INSERT, DELETE ON remix_opens TO rangoli_app;
GRANT UPDATE (opened_at) ON remix_opens TO rangoli_app;
GRANT SELECT, INSERT ON remixes, post_reuses TO rangoli_app;
-- What was published before its delivery was settled.
GRANT UPDATE (lineage) ON posts TO rangoli_app;
