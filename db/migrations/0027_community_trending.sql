-- Trending: ranked snapshots, and what their candidates are found by without looking at every post.

ALTER TABLE post_counters
  -- Copies of the post's, kept by the triggers below.
  ADD COLUMN published_at timestamptz,
  ADD COLUMN category_id text,
  -- How many times 1 + likes + reuses has doubled. Indexed instead of the score: it changes ten times until a post has a thousand
  -- likes, and every other like stays an update within the page, since no indexed value changes.
  ADD COLUMN popularity_class smallint NOT NULL GENERATED ALWAYS AS (width_bucket(likes + reuses, ARRAY[
    1, 3, 7, 15, 31, 63, 127, 255, 511, 1023, 2047, 4095, 8191, 16383, 32767, 65535, 131071, 262143, 524287, 1048575, 2097151,
    4194303, 8388607, 16777215, 33554431, 67108863, 134217727, 268435455, 536870911, 1073741823])::smallint) STORED;
UPDATE post_counters c SET published_at = p.published_at, category_id = p.category_id FROM posts p WHERE p.id = c.post_id;
CREATE INDEX post_counters_popular ON post_counters (popularity_class, published_at DESC) WHERE popularity_class > 0;
CREATE INDEX post_counters_popular_of_category ON post_counters (category_id, popularity_class, published_at DESC)
  WHERE popularity_class > 0;

CREATE FUNCTION community_begin_counters() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  SELECT p.published_at, p.category_id INTO NEW.published_at, NEW.category_id FROM posts p WHERE p.id = NEW.post_id;
  RETURN NEW;
END $$;
CREATE TRIGGER begin_with_post BEFORE INSERT ON post_counters FOR EACH ROW EXECUTE FUNCTION community_begin_counters();

-- As the owner: the application may change no copy by itself.
CREATE FUNCTION community_move_counters() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  UPDATE post_counters SET published_at = NEW.published_at, category_id = NEW.category_id WHERE post_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER move_counters AFTER UPDATE OF published_at, category_id ON posts FOR EACH ROW
  WHEN (OLD.published_at IS DISTINCT FROM NEW.published_at OR OLD.category_id IS DISTINCT FROM NEW.category_id)
  EXECUTE FUNCTION community_move_counters();

-- One ranking of all posts or of one category. UNLOGGED: it is made of other tables within a minute, and a large installation
-- writes 3 MB of it a minute; after a crash of the server there is none until the next.
CREATE UNLOGGED TABLE trending_snapshots (
  id uuid PRIMARY KEY,
  -- A category's id, or '' for all posts.
  scope text NOT NULL,
  ranked_at timestamptz NOT NULL,
  places int NOT NULL CHECK (places >= 0),
  -- Key of the last place; null without places.
  last_key float8,
  -- Of what is ranked where: an unchanged ranking is not written again.
  digest bytea NOT NULL
);
CREATE INDEX trending_snapshots_of_scope ON trending_snapshots (scope, ranked_at DESC);

-- A hundred places in a row, so that a ranking of 5,000 is fifty rows and not 5,000 to write and to clear away each minute.
CREATE UNLOGGED TABLE trending_places (
  snapshot_id uuid NOT NULL REFERENCES trending_snapshots ON DELETE CASCADE,
  -- Ranks 100 * part + 1 to 100 * part + 100, in order.
  part int NOT NULL,
  post_ids uuid[] NOT NULL CHECK (cardinality(post_ids) BETWEEN 1 AND 100),
  -- Never rises from one place to the next: by it a reader of a ranking that is gone goes on in a newer one.
  keys float8[] NOT NULL,
  -- The terms, as they were.
  likes int[] NOT NULL,
  reuses int[] NOT NULL,
  penalties float8[] NOT NULL,
  are_newcomers boolean[] NOT NULL,
  PRIMARY KEY (snapshot_id, part)
);

GRANT SELECT, INSERT, DELETE ON trending_snapshots, trending_places TO rangoli_app;
GRANT EXECUTE ON FUNCTION community_begin_counters(), community_move_counters() TO rangoli_app;
