-- Posts: what people published of their pictures. A post keeps its own copy of what a card shows, so that a page of the feed is
-- read from two tables; who the author is belongs to identity.

CREATE TABLE posts (
  id uuid PRIMARY KEY,
  author_id uuid NOT NULL,
  -- The picture in My Creations, and the generation whose pixels it is.
  creation_id uuid NOT NULL,
  generation_id uuid NOT NULL,
  -- preparing: its public files are being made. withdrawn: by its author, or with the picture. removed: by a moderator.
  state text NOT NULL CHECK (state IN ('preparing', 'live', 'withdrawn', 'removed')),
  visibility text NOT NULL CHECK (visibility IN ('public', 'private')),
  -- Out of sight by a moderator or by reports, and back again.
  hidden_at timestamptz,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  category_id text NOT NULL,
  tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 8),
  remix text NOT NULL CHECK (remix IN ('open', 'sealed', 'closed')),
  content_hash bytea NOT NULL CHECK (octet_length(content_hash) = 32),
  width int NOT NULL,
  height int NOT NULL,
  placeholder text NOT NULL,
  -- The referral code on its public files; '' without a watermark.
  watermark text NOT NULL,
  -- What a remix begins with. The prompt is what the engine got: of a sealed post, or one made from a sealed post, it is in no
  -- answer, page, file or log.
  prompt text NOT NULL,
  -- What its owner may read: without the part that came from somebody's sealed post.
  shown_prompt text NOT NULL,
  -- The prompt holds words of somebody else's sealed post: it can never be open.
  is_prompt_sealed boolean NOT NULL DEFAULT false,
  image_type text NOT NULL,
  tier text NOT NULL,
  aspect_ratio text NOT NULL,
  template_id text,
  slots jsonb,
  design jsonb,
  label text NOT NULL,
  -- The post it was made from, by the server's own record of the order.
  parent_id uuid REFERENCES posts,
  lineage text CHECK (lineage IN ('remixed', 'inspired')),
  created_at timestamptz NOT NULL,
  -- When everybody first saw it; a private post has none.
  published_at timestamptz,
  updated_at timestamptz,
  ended_at timestamptz,
  is_listed boolean NOT NULL GENERATED ALWAYS AS (state = 'live' AND visibility = 'public' AND hidden_at IS NULL) STORED,
  CHECK ((parent_id IS NULL) = (lineage IS NULL)),
  CHECK (NOT is_prompt_sealed OR remix <> 'open'),
  CHECK (state <> 'live' OR visibility = 'private' OR published_at IS NOT NULL),
  CHECK ((state IN ('withdrawn', 'removed')) = (ended_at IS NOT NULL))
) WITH (fillfactor = 90);
CREATE UNIQUE INDEX posts_live_of_creation ON posts (creation_id) WHERE state IN ('preparing', 'live');
CREATE INDEX posts_latest ON posts (published_at DESC, id DESC) WHERE is_listed;
CREATE INDEX posts_latest_of_category ON posts (category_id, published_at DESC, id DESC) WHERE is_listed;
CREATE INDEX posts_listed_of_author ON posts (author_id, published_at DESC, id DESC) WHERE is_listed;
CREATE INDEX posts_of_author ON posts (author_id, created_at DESC, id DESC);
-- Parts of one picture are told apart by their bytes: what is hidden of one of them is asked here.
CREATE INDEX posts_of_generation ON posts (generation_id);
-- The sweep takes the words of what ended long ago.
CREATE INDEX posts_to_forget ON posts (ended_at) WHERE ended_at IS NOT NULL AND prompt <> '';
CREATE INDEX posts_preparing ON posts (created_at) WHERE state = 'preparing';
CREATE INDEX posts_of_parent ON posts (parent_id, published_at DESC, id DESC) WHERE is_listed;

-- Counts that change with every like, beside the wide row: their updates stay in the page. Each equals the count of its rows.
CREATE TABLE post_counters (
  post_id uuid PRIMARY KEY REFERENCES posts ON DELETE CASCADE,
  likes int NOT NULL DEFAULT 0 CHECK (likes >= 0),
  comments int NOT NULL DEFAULT 0 CHECK (comments >= 0),
  -- Different people whose delivered and billed pictures came of it.
  reuses int NOT NULL DEFAULT 0 CHECK (reuses >= 0)
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02);

GRANT SELECT, INSERT ON posts TO rangoli_app;
GRANT UPDATE (state, visibility, hidden_at, title, category_id, tags, remix, content_hash, placeholder, watermark, design,
  published_at, updated_at, ended_at, prompt, shown_prompt, slots) ON posts TO rangoli_app;
GRANT SELECT, INSERT ON post_counters TO rangoli_app;
GRANT UPDATE (likes, comments, reuses) ON post_counters TO rangoli_app;
