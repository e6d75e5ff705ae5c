-- Creations: finished pictures in "My Creations". One for each delivered generation, and one for each part that was cut out of
-- another; only its words change, and it can be deleted and restored.

CREATE TABLE creations (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  -- Whose pixels these are: a part keeps the generation of the picture it was cut out of.
  generation_id uuid NOT NULL,
  -- The creation it was cut out of, which may be gone by now. Null: as it was delivered.
  derived_from uuid,
  -- Which picture people see, and what a grid needs of it: a picture never changes, so this copy cannot go stale.
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  width int NOT NULL,
  height int NOT NULL,
  size_bytes int NOT NULL,
  placeholder text NOT NULL,
  -- What its owner may read, and all that search and tags are made of: of a picture made from a sealed post only the changes.
  -- What was drawn stands with the generation.
  prompt text NOT NULL,
  -- The drawn text holds words of somebody's sealed post.
  is_prompt_sealed boolean NOT NULL DEFAULT false,
  -- The post it was made from.
  source_post_id uuid,
  tier text NOT NULL,
  image_type text NOT NULL,
  aspect_ratio text NOT NULL,
  template_id text,
  slots jsonb,
  -- The words on the picture, as layers, and the same picture without them: it is what new words are put on. Each of the
  -- two pictures is referred to once. NULL: there are no words, and the picture above is the one without.
  design jsonb,
  clean_hash bytea CHECK (octet_length(clean_hash) = 32),
  clean_size_bytes int,
  clean_placeholder text,
  seed bigint NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
  provider text NOT NULL,
  -- 'Drawn by Rangoli' or 'AI generated'.
  label text NOT NULL,
  price_hundredths bigint NOT NULL CHECK (price_hundredths >= 0),
  is_upscaled boolean NOT NULL,
  -- Keys of what it was tagged with by rules; their names stand in search_text as they were on that day.
  tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 8),
  -- Prompt, slots, words on the picture and names of the tags in composed lower case, so that a search is one LIKE in any script.
  search_text text NOT NULL,
  created_at timestamptz NOT NULL,
  deleted_at timestamptz,
  -- The post that shows it to others or, private, to its owner; a deleted one is not published.
  post_id uuid,
  CHECK (deleted_at IS NULL OR post_id IS NULL),
  CHECK (num_nonnulls(design, clean_hash, clean_size_bytes, clean_placeholder) IN (0, 4))
);
-- The list, its filters and its search walk one user's part of these in order and stop when the page is full. A search for
-- what is not there looks at every row of the user: 20 ms for one with 20,000 creations, a fifth of a millisecond for one
-- with 80. A trigram index would help only the first, cost every delivery a dozen random page writes, and find no word of
-- one or two letters.
CREATE INDEX creations_of_user ON creations (user_id, created_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX creations_published_of_user ON creations (user_id, created_at DESC, id DESC)
  WHERE deleted_at IS NULL AND post_id IS NOT NULL;
CREATE INDEX creations_deleted_of_user ON creations (user_id, created_at DESC, id DESC) WHERE deleted_at IS NOT NULL;
-- A generation delivers once; parts of what it delivered are told apart by themselves.
CREATE UNIQUE INDEX creations_of_generation ON creations (generation_id, (CASE WHEN derived_from IS NOT NULL THEN id END))
  NULLS NOT DISTINCT;
CREATE INDEX creations_to_purge ON creations (deleted_at) WHERE deleted_at IS NOT NULL;

GRANT SELECT, INSERT, DELETE ON creations TO rangoli_app;
GRANT UPDATE (deleted_at, post_id, content_hash, size_bytes, placeholder, design, clean_hash, clean_size_bytes, clean_placeholder,
  search_text) ON creations TO rangoli_app;
