-- What people do to posts and to each other: likes, comments, following, blocking, muting. Every counter equals the count of its
-- rows at every moment: whoever writes a row takes the counter's lock in the same transaction, the rows of people and of likes
-- before it, the rows of comments behind it.

-- No reference to posts: it would lock the post's row with each like, and posts stay.
CREATE TABLE post_likes (
  post_id uuid NOT NULL,
  user_id uuid NOT NULL,
  -- False: taken back. The row stays, so that whoever likes again is not told of again.
  is_liked boolean NOT NULL,
  liked_at timestamptz NOT NULL,
  PRIMARY KEY (post_id, user_id)
) WITH (fillfactor = 90);
CREATE INDEX post_likes_of_user ON post_likes (user_id, post_id);

-- First likes that the author has not heard of. Emptied every few seconds, so it stays as small as that.
CREATE TABLE post_likes_to_tell (
  post_id uuid NOT NULL,
  user_id uuid NOT NULL,
  PRIMARY KEY (post_id, user_id)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

CREATE TABLE comments (
  id uuid PRIMARY KEY,
  post_id uuid NOT NULL,
  author_id uuid NOT NULL,
  -- The top comment it answers: threads have two levels.
  parent_id uuid REFERENCES comments,
  text text NOT NULL CHECK (length(text) <= 1000),
  -- deleted: by its writer or the post's author. removed: by a moderator. hidden: by a moderator or by reports, and back again.
  state text NOT NULL CHECK (state IN ('shown', 'hidden', 'deleted', 'removed')),
  -- Answers that are shown.
  replies int NOT NULL DEFAULT 0 CHECK (replies >= 0),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- Has a place in the list: by itself, or for its answers.
  is_listed boolean NOT NULL GENERATED ALWAYS AS (state = 'shown' OR replies > 0) STORED,
  CHECK (parent_id IS NULL OR replies = 0),
  CHECK ((state IN ('deleted', 'removed')) = (ended_at IS NOT NULL))
) WITH (fillfactor = 90);
CREATE INDEX comments_top ON comments (post_id, created_at DESC, id DESC) WHERE parent_id IS NULL AND is_listed;
CREATE INDEX comments_answers ON comments (parent_id, created_at, id) WHERE state = 'shown';
-- For the same words once more, for a copy of one's data, for its end.
CREATE INDEX comments_of_author ON comments (author_id, created_at DESC, id DESC);
-- The sweep takes the words of what is gone.
CREATE INDEX comments_to_empty ON comments (ended_at) WHERE ended_at IS NOT NULL AND text <> '';

CREATE TABLE follows (
  follower_id uuid NOT NULL,
  followed_id uuid NOT NULL CHECK (followed_id <> follower_id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (follower_id, followed_id)
);
CREATE INDEX follows_of_followed ON follows (followed_id, follower_id);

-- Who was told once that somebody follows them: following again says nothing.
CREATE TABLE follows_told (
  follower_id uuid NOT NULL,
  followed_id uuid NOT NULL,
  PRIMARY KEY (follower_id, followed_id)
);
CREATE INDEX follows_told_of_followed ON follows_told (followed_id);

CREATE TABLE blocks (
  blocker_id uuid NOT NULL,
  blocked_id uuid NOT NULL CHECK (blocked_id <> blocker_id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id)
);
CREATE INDEX blocks_of_blocked ON blocks (blocked_id, blocker_id);

CREATE TABLE mutes (
  muter_id uuid NOT NULL,
  muted_id uuid NOT NULL CHECK (muted_id <> muter_id),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (muter_id, muted_id)
);
CREATE INDEX mutes_of_muted ON mutes (muted_id);

-- No row: zeros.
CREATE TABLE person_counters (
  user_id uuid PRIMARY KEY,
  followers int NOT NULL DEFAULT 0 CHECK (followers >= 0),
  following int NOT NULL DEFAULT 0 CHECK (following >= 0)
) WITH (fillfactor = 80);

-- One of the two has blocked the other.
CREATE FUNCTION community_kept_apart(p_one uuid, p_other uuid) RETURNS boolean STABLE LANGUAGE sql AS $$
  SELECT EXISTS (SELECT FROM blocks WHERE blocker_id = p_one AND blocked_id = p_other)
    OR EXISTS (SELECT FROM blocks WHERE blocker_id = p_other AND blocked_id = p_one)
$$;

-- Likes, or takes the like back. No row: there is no such post for this person.
CREATE FUNCTION community_toggle_like(p_post_id uuid, p_user_id uuid, p_now timestamptz)
RETURNS TABLE (liked boolean, likes int) LANGUAGE plpgsql AS $$
DECLARE
  v_author_id uuid;
  v_is_first boolean;
BEGIN
  SELECT p.author_id INTO v_author_id FROM posts p WHERE p.id = p_post_id AND p.is_listed;
  IF NOT FOUND OR community_kept_apart(v_author_id, p_user_id) THEN
    RETURN;
  END IF;
  -- Everybody who likes this post waits for its counter: without waiting for the disk too, a post takes ten times as many. What a
  -- crash may lose of it is a like of the last half second, the row together with its count.
  PERFORM set_config('synchronous_commit', 'off', true);
  INSERT INTO post_likes AS l (post_id, user_id, is_liked, liked_at) VALUES (p_post_id, p_user_id, true, p_now)
  ON CONFLICT (post_id, user_id) DO UPDATE SET is_liked = NOT l.is_liked, liked_at = p_now
  RETURNING l.is_liked, l.xmax = 0 INTO liked, v_is_first;
  IF v_is_first AND p_user_id <> v_author_id THEN
    INSERT INTO post_likes_to_tell (post_id, user_id) VALUES (p_post_id, p_user_id) ON CONFLICT DO NOTHING;
  END IF;
  UPDATE post_counters c SET likes = c.likes + CASE WHEN liked THEN 1 ELSE -1 END WHERE c.post_id = p_post_id
  RETURNING c.likes INTO likes;
  RETURN NEXT;
END $$;

-- 'added', or why not: 'no_parent', 'repeated' (the same words here since p_since).
CREATE FUNCTION community_add_comment(p_id uuid, p_post_id uuid, p_author_id uuid, p_parent_id uuid, p_text text, p_now timestamptz,
  p_since timestamptz) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  -- First: two comments with the same words stand in line here.
  UPDATE post_counters SET comments = comments + 1 WHERE post_id = p_post_id;
  IF EXISTS (SELECT FROM comments WHERE author_id = p_author_id AND created_at > p_since AND post_id = p_post_id AND text = p_text
      AND state = 'shown') THEN
    UPDATE post_counters SET comments = comments - 1 WHERE post_id = p_post_id;
    RETURN 'repeated';
  END IF;
  IF p_parent_id IS NOT NULL THEN
    UPDATE comments SET replies = replies + 1
    WHERE id = p_parent_id AND post_id = p_post_id AND parent_id IS NULL AND is_listed;
    IF NOT FOUND THEN
      UPDATE post_counters SET comments = comments - 1 WHERE post_id = p_post_id;
      RETURN 'no_parent';
    END IF;
  END IF;
  INSERT INTO comments (id, post_id, author_id, parent_id, text, state, created_at)
  VALUES (p_id, p_post_id, p_author_id, p_parent_id, p_text, 'shown', p_now);
  RETURN 'added';
END $$;

-- Brings a comment into another state and the counters with it. False when it is in none of p_from.
CREATE FUNCTION community_set_comment_state(p_id uuid, p_from text[], p_to text, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  v_post_id uuid;
  v_parent_id uuid;
  v_before text;
  v_change int;
BEGIN
  SELECT post_id INTO v_post_id FROM comments WHERE id = p_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM FROM post_counters WHERE post_id = v_post_id FOR NO KEY UPDATE;
  SELECT state, parent_id INTO v_before, v_parent_id FROM comments WHERE id = p_id AND state = ANY (p_from) FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  UPDATE comments SET state = p_to, ended_at = CASE WHEN p_to IN ('deleted', 'removed') THEN p_now END WHERE id = p_id;
  v_change := (p_to = 'shown')::int - (v_before = 'shown')::int;
  IF v_change <> 0 THEN
    UPDATE post_counters SET comments = comments + v_change WHERE post_id = v_post_id;
    UPDATE comments SET replies = replies + v_change WHERE id = v_parent_id;
  END IF;
  RETURN true;
END $$;

-- Sums over what everybody sees of an author. Post by post by index: for an author of a thousand posts the planner would else read the
-- counters of everybody's posts.
CREATE FUNCTION community_profile_sums(p_author_id uuid) RETURNS TABLE (posts int, likes int, reuses int) STABLE LANGUAGE sql
  SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off
AS $$
  SELECT count(*)::int, coalesce(sum(c.likes), 0)::int, coalesce(sum(c.reuses), 0)::int
  FROM posts p JOIN post_counters c ON c.post_id = p.id WHERE p.author_id = p_author_id AND p.is_listed
$$;

-- Follow and block of one pair stand in line, so that nobody follows across a block.
CREATE FUNCTION community_lock_pair(p_one uuid, p_other uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(least(p_one, p_other)::text || greatest(p_one, p_other)::text, 29))
$$;

-- In one order for everybody: two who follow each other at once would else wait for each other.
CREATE FUNCTION community_count_follow(p_follower_id uuid, p_followed_id uuid, p_change int) RETURNS void LANGUAGE sql AS $$
  INSERT INTO person_counters AS c (user_id, followers, following)
  SELECT t.user_id, t.followers, t.following
  FROM (VALUES (p_follower_id, 0, 1), (p_followed_id, 1, 0)) AS t (user_id, followers, following)
  WHERE p_change > 0 ORDER BY t.user_id
  ON CONFLICT (user_id) DO UPDATE SET followers = c.followers + excluded.followers, following = c.following + excluded.following;
  -- Taken back: both rows are there.
  WITH locked AS MATERIALIZED (
    SELECT user_id FROM person_counters WHERE p_change < 0 AND user_id IN (p_follower_id, p_followed_id)
    ORDER BY user_id FOR NO KEY UPDATE
  )
  UPDATE person_counters c SET followers = c.followers - (c.user_id = p_followed_id)::int,
    following = c.following - (c.user_id = p_follower_id)::int
  FROM locked WHERE c.user_id = locked.user_id
$$;

-- 'followed': for the first time ever. 'again', 'kept_apart', 'full': follows as many as there is room for.
CREATE FUNCTION community_follow(p_follower_id uuid, p_followed_id uuid, p_most int, p_now timestamptz)
RETURNS text LANGUAGE plpgsql AS $$
BEGIN
  PERFORM community_lock_pair(p_follower_id, p_followed_id);
  IF community_kept_apart(p_follower_id, p_followed_id) THEN
    RETURN 'kept_apart';
  END IF;
  IF EXISTS (SELECT FROM follows WHERE follower_id = p_follower_id AND followed_id = p_followed_id) THEN
    RETURN 'again';
  END IF;
  IF (SELECT following FROM person_counters WHERE user_id = p_follower_id) >= p_most THEN
    RETURN 'full';
  END IF;
  INSERT INTO follows (follower_id, followed_id, created_at) VALUES (p_follower_id, p_followed_id, p_now);
  PERFORM community_count_follow(p_follower_id, p_followed_id, 1);
  INSERT INTO follows_told (follower_id, followed_id) VALUES (p_follower_id, p_followed_id) ON CONFLICT DO NOTHING;
  RETURN CASE WHEN FOUND THEN 'followed' ELSE 'again' END;
END $$;

-- False when there was nothing to take back.
CREATE FUNCTION community_unfollow(p_follower_id uuid, p_followed_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM follows WHERE follower_id = p_follower_id AND followed_id = p_followed_id;
  IF NOT FOUND THEN
    RETURN false;
  END IF;
  PERFORM community_count_follow(p_follower_id, p_followed_id, -1);
  RETURN true;
END $$;

-- False: blocks as many as there is room for.
CREATE FUNCTION community_block(p_blocker_id uuid, p_blocked_id uuid, p_most int, p_now timestamptz)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  PERFORM community_lock_pair(p_blocker_id, p_blocked_id);
  IF (SELECT count(*) FROM blocks WHERE blocker_id = p_blocker_id) >= p_most THEN
    RETURN EXISTS (SELECT FROM blocks WHERE blocker_id = p_blocker_id AND blocked_id = p_blocked_id);
  END IF;
  INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES (p_blocker_id, p_blocked_id, p_now) ON CONFLICT DO NOTHING;
  PERFORM community_unfollow(p_blocker_id, p_blocked_id);
  PERFORM community_unfollow(p_blocked_id, p_blocker_id);
  RETURN true;
END $$;

GRANT SELECT, INSERT, DELETE ON post_likes, post_likes_to_tell, follows, follows_told, blocks, mutes TO rangoli_app;
-- To lock a row is to update it.
GRANT UPDATE (user_id) ON post_likes_to_tell TO rangoli_app;
GRANT UPDATE (is_liked, liked_at) ON post_likes TO rangoli_app;
GRANT SELECT, INSERT ON comments TO rangoli_app;
GRANT UPDATE (state, replies, ended_at, text) ON comments TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON person_counters TO rangoli_app;
GRANT UPDATE (followers, following) ON person_counters TO rangoli_app;
GRANT EXECUTE ON FUNCTION community_kept_apart(uuid, uuid), community_toggle_like(uuid, uuid, timestamptz),
  community_add_comment(uuid, uuid, uuid, uuid, text, timestamptz, timestamptz),
  community_set_comment_state(uuid, text[], text, timestamptz), community_profile_sums(uuid), community_lock_pair(uuid, uuid),
  community_count_follow(uuid, uuid, int), community_follow(uuid, uuid, int, timestamptz), community_unfollow(uuid, uuid),
  community_block(uuid, uuid, int, timestamptz) TO rangoli_app;
