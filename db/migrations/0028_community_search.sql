-- Search of posts without an extension, which a managed database may refuse. Words are cut and folded in Node (split-words.ts);
-- PostgreSQL is given finished words and never parses a text: its parsers take Indian vowel signs for spaces.

CREATE TABLE post_search (
  post_id uuid PRIMARY KEY REFERENCES posts ON DELETE CASCADE,
  category_id text NOT NULL,
  published_at timestamptz NOT NULL,
  -- Of title, tags, author and, while it is open, the prompt. Never of a sealed one.
  words tsvector NOT NULL
);
-- Rare words are looked up here,
CREATE INDEX post_search_words ON post_search USING gin (words);
-- frequent ones are met soon enough on the way from the newest post on.
CREATE INDEX post_search_latest ON post_search (published_at DESC, post_id DESC);
CREATE INDEX post_search_latest_of_category ON post_search (category_id, published_at DESC, post_id DESC);

-- Every word that is in a post, with how many posts it is in. In the order of code points, whatever the database's own: that is
-- how beginnings of words are found.
CREATE TABLE search_words (
  word text COLLATE "C" PRIMARY KEY CHECK (length(word) <= 40),
  posts int NOT NULL CHECK (posts >= 0)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- What is left of a word with one or two letters taken out. Two words that differ by a slip share one of these.
CREATE TABLE search_word_remains (
  remains text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  PRIMARY KEY (remains, word)
);

-- Counts a post in and out of words. Locked in one order: two posts that are published at once would else wait for each other.
CREATE FUNCTION community_count_words(p_added text[], p_removed text[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM FROM search_words w WHERE w.word = ANY (p_added || p_removed) ORDER BY w.word FOR NO KEY UPDATE;
  UPDATE search_words w SET posts = w.posts + 1 WHERE w.word = ANY (p_added);
  UPDATE search_words w SET posts = greatest(0, w.posts - 1) WHERE w.word = ANY (p_removed);
END $$;

GRANT SELECT, INSERT, DELETE ON post_search, search_words TO rangoli_app;
GRANT UPDATE (category_id, published_at, words) ON post_search TO rangoli_app;
GRANT UPDATE (posts) ON search_words TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON search_word_remains TO rangoli_app;
GRANT EXECUTE ON FUNCTION community_count_words(text[], text[]) TO rangoli_app;
