-- Generations: the paid request for one picture. Its own row is the queue; its id is also the id of its hold in the ledger.

CREATE TABLE generations (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  status text NOT NULL CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'canceled')),
  -- What was ordered; never changes. This text goes to the engine.
  prompt text NOT NULL,
  -- Not NULL: the prompt holds words of somebody's sealed post. Then it is in no answer, page, file, log or copy of data, and
  -- this is what its owner wrote and reads.
  changes text,
  -- The post it was made from; by the server's own check, never by a client's word alone.
  source_post_id uuid,
  tier text NOT NULL,
  image_type text NOT NULL,
  aspect_ratio text NOT NULL,
  width int NOT NULL,
  height int NOT NULL,
  seed bigint NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
  template_id text,
  slots jsonb,
  -- The words that go on the picture, as layers; NULL: none.
  design jsonb,
  price_hundredths bigint NOT NULL CHECK (price_hundredths > 0),
  provider text NOT NULL,
  -- Place in the queue: a user's own jobs stand in successive turns, so that a thousand of one user let others in between.
  turn bigint NOT NULL,
  created_at timestamptz NOT NULL,
  -- How it is going.
  progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
  started_at timestamptz,
  -- When it fails at the latest; counted from its start, not from the order.
  deadline_at timestamptz,
  -- Who works on it. Every write of a worker names the token, so that one who lost the lease changes no row.
  lease_token uuid,
  -- While running: when somebody (else) may take it.
  lease_until timestamptz,
  failure text,
  ended_at timestamptz,
  CHECK ((status = 'queued') = (started_at IS NULL) OR status = 'canceled' OR status = 'failed'),
  CHECK ((status = 'running') = (lease_until IS NOT NULL)),
  CHECK (lease_token IS NULL OR status = 'running'),
  CHECK ((status IN ('queued', 'running')) = (ended_at IS NULL)),
  CHECK ((status = 'failed') = (failure IS NOT NULL))
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
-- Progress and lease stand in no index: their many updates stay in the row's page.
CREATE INDEX generations_queue ON generations (turn, id) INCLUDE (user_id, provider) WHERE status = 'queued';
CREATE INDEX generations_queue_of_user ON generations (user_id, turn) WHERE status = 'queued';
CREATE INDEX generations_running ON generations (user_id) INCLUDE (provider) WHERE status = 'running';

-- One row per try at an engine. `submitting` is committed before the call, the engine's own id right after it:
-- whoever finds `submitting` after a crash knows that the engine may have been paid.
CREATE TABLE generation_attempts (
  id uuid PRIMARY KEY,
  generation_id uuid NOT NULL REFERENCES generations,
  number smallint NOT NULL CHECK (number BETWEEN 1 AND 100),
  provider text NOT NULL,
  state text NOT NULL CHECK (state IN
    ('submitting', 'accepted', 'downloading', 'stored', 'failed', 'canceled', 'unknown')),
  -- What the engine gave us to ask for it again.
  handle jsonb,
  -- Kind of the engine's failure, for the operator.
  failure text,
  submitted_at timestamptz NOT NULL,
  accepted_at timestamptz,
  ended_at timestamptz,
  UNIQUE (generation_id, number),
  CHECK ((state IN ('submitting', 'accepted', 'downloading')) = (ended_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX generation_attempts_unknown ON generation_attempts (ended_at) WHERE state = 'unknown';

-- The first delivery to each user happens once.
CREATE TABLE first_deliveries (
  user_id uuid PRIMARY KEY,
  generation_id uuid NOT NULL REFERENCES generations,
  delivered_at timestamptz NOT NULL
);

-- The whole order in one round trip: claim the key, hold the price of each picture, queue them all, or nothing.
-- Nothing in the answer: placed, and p_reply is what to tell. `stored`: the answer of the same order, placed before.
-- `refusal`: SQLSTATE of what was raised on the way (RG402, RG409, RG422, 55P03), with its detail. These are ordinary
-- answers: raised through, each would be a line in the server's log, which was seen to cost more than the order itself.
CREATE FUNCTION studio_place_order(
  p_user uuid, p_route text, p_key text, p_fingerprint bytea, p_reply text,
  p_ids uuid[], p_seeds bigint[], p_price bigint, p_provider text,
  p_prompt text, p_tier text, p_image_type text, p_aspect_ratio text, p_width int, p_height int,
  p_template text, p_slots jsonb, p_design jsonb, p_changes text, p_source_post uuid, p_now timestamptz,
  OUT stored text, OUT refusal text, OUT refusal_detail text
) LANGUAGE plpgsql
  -- A connection keeps the plans it made while the queue was empty and a scan of everything was as good as an index.
  SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off
AS $$
DECLARE
  first_turn bigint;
BEGIN
  stored := idempotency_claim(p_user, p_route, p_key, p_fingerprint, 202::smallint, p_reply, p_now);
  IF stored IS NOT NULL THEN
    RETURN;
  END IF;
  FOR place IN 1 .. cardinality(p_ids) LOOP
    -- The first hold asks for all of them: a refusal names what is missing for the whole order.
    PERFORM credits_hold(p_user, p_ids[place], p_price, p_now, p_price * (cardinality(p_ids) - place));
  END LOOP;
  -- The user's wallet is locked from here on, so that two orders of one user cannot take the same turns.
  -- A newcomer starts at the head of the queue, behind what he already has in it or at work.
  first_turn := greatest(
    coalesce((SELECT g.turn FROM generations g WHERE g.status = 'queued' ORDER BY g.turn, g.id LIMIT 1), 0)
      + (SELECT count(*) FROM generations g WHERE g.status = 'running' AND g.user_id = p_user),
    -- BETWEEN and not =, sorted by both: only the index by user can answer that. On an empty queue the other one looked as
    -- good, and the plan was kept: 1,000 rows of everybody's turns were walked for each order.
    coalesce((SELECT g.turn + 1 FROM generations g WHERE g.status = 'queued' AND g.user_id BETWEEN p_user AND p_user
      ORDER BY g.user_id DESC, g.turn DESC LIMIT 1), 0));
  INSERT INTO generations (id, user_id, status, prompt, tier, image_type, aspect_ratio, width, height, seed,
    template_id, slots, design, changes, source_post_id, price_hundredths, provider, turn, created_at)
  SELECT picture.id, p_user, 'queued', p_prompt, p_tier, p_image_type, p_aspect_ratio, p_width, p_height, picture.seed,
    p_template, p_slots, p_design, p_changes, p_source_post, p_price, p_provider, first_turn + picture.place - 1, p_now
  FROM unnest(p_ids, p_seeds) WITH ORDINALITY AS picture (id, seed, place);
EXCEPTION WHEN SQLSTATE 'RG402' OR SQLSTATE 'RG409' OR SQLSTATE 'RG422' OR lock_not_available THEN
  -- All of the above is undone, the claim of the key included.
  GET STACKED DIAGNOSTICS refusal = RETURNED_SQLSTATE, refusal_detail = PG_EXCEPTION_DETAIL;
  stored := NULL;
END $$;

-- Many orders in one commit: p_orders is an array of the arguments above by name. One row per order, by its place.
-- Each order stands or falls alone, as above. The only transaction that locks several wallets: always in the order of
-- their users and one order for each, so that no two can wait for each other. What is locked elsewhere is not waited for
-- long, or everybody in this call would wait with it: its refusal is 55P03, and the caller asks for that order again alone.
CREATE FUNCTION studio_place_orders(p_orders jsonb)
RETURNS TABLE (place int, stored text, refusal text, refusal_detail text) LANGUAGE plpgsql
  SET lock_timeout = '100ms'
AS $$
DECLARE
  o record;
BEGIN
  FOR o IN
    SELECT * FROM jsonb_to_recordset(p_orders) AS list (
      place int, user_id uuid, route text, key text, fingerprint bytea, reply text, ids uuid[], seeds bigint[], price bigint,
      provider text, prompt text, tier text, image_type text, aspect_ratio text, width int, height int,
      template text, slots jsonb, design jsonb, changes text, source_post uuid, now timestamptz)
    ORDER BY list.user_id, list.place
  LOOP
    place := o.place;
    SELECT p.stored, p.refusal, p.refusal_detail INTO stored, refusal, refusal_detail
    FROM studio_place_order(o.user_id, o.route, o.key, o.fingerprint, o.reply, o.ids, o.seeds, o.price, o.provider,
      o.prompt, o.tier, o.image_type, o.aspect_ratio, o.width, o.height, o.template, o.slots, o.design, o.changes, o.source_post,
      o.now) p;
    RETURN NEXT;
  END LOOP;
END $$;

-- Gives up to p_free jobs to one worker: first those whose worker went away, then from the queue, where the user with
-- the fewest jobs at work comes first and, among equals, the earlier turn.
-- p_limits bounds the jobs at work per engine in the whole installation (NULL: no bound).
CREATE FUNCTION studio_claim_generations(
  p_free int, p_lease_until timestamptz, p_deadline timestamptz, p_per_user int,
  p_providers text[], p_limits int[], p_now timestamptz
) RETURNS SETOF generations LANGUAGE plpgsql
-- The queue is walked in the order of its index. Where one user owned most of 100,000 jobs the planner thought better of
-- it and sorted them all: 550 ms instead of 2.
SET enable_seqscan = off SET enable_bitmapscan = off SET enable_sort = off SET max_parallel_workers_per_gather = 0
AS $$
DECLARE
  given int;
  chosen uuid;
BEGIN
  -- One claim at a time: two at once could each see a user, or an engine, one below the limit. Held for about a millisecond.
  PERFORM pg_advisory_xact_lock(7264661, 7);
  RETURN QUERY
    UPDATE generations g SET lease_token = gen_random_uuid(), lease_until = p_lease_until
    WHERE g.id IN (
      SELECT o.id FROM generations o
      WHERE o.status = 'running' AND o.lease_until <= p_now AND o.deadline_at > p_now AND o.provider = ANY (p_providers)
      ORDER BY o.lease_until LIMIT p_free FOR UPDATE SKIP LOCKED)
    RETURNING g.*;
  GET DIAGNOSTICS given = ROW_COUNT;
  WHILE given < p_free LOOP
    WITH at_work AS MATERIALIZED (
      SELECT r.user_id, r.provider FROM generations r WHERE r.status = 'running'
    ), of_user AS MATERIALIZED (
      SELECT w.user_id, count(*) AS jobs FROM at_work w GROUP BY w.user_id
    ), candidates AS MATERIALIZED (
      -- The first 64 by turn are of as many different users as there are, since no user stands twice in one turn. Walking
      -- past jobs that may not run is bounded, too: behind 10,000 of them the next claim finds nothing until one ends.
      SELECT q.id, q.user_id, q.turn FROM (
        SELECT w.id, w.user_id, w.provider, w.turn FROM generations w
        WHERE w.status = 'queued' ORDER BY w.turn, w.id LIMIT 10000
      ) q
      WHERE q.user_id <> ALL (ARRAY (SELECT u.user_id FROM of_user u WHERE u.jobs >= p_per_user))
        AND q.provider = ANY (ARRAY (
          SELECT e.provider FROM unnest(p_providers, p_limits) AS e (provider, bound)
          WHERE e.bound IS NULL OR e.bound > (SELECT count(*) FROM at_work w WHERE w.provider = e.provider)))
      LIMIT 64
    )
    SELECT g.id INTO chosen
    FROM candidates c JOIN generations g ON g.id = c.id LEFT JOIN of_user u ON u.user_id = c.user_id
    WHERE g.status = 'queued'
    ORDER BY coalesce(u.jobs, 0), c.turn, c.id LIMIT 1
    -- A row that is being canceled at this moment is left to that.
    FOR UPDATE OF g SKIP LOCKED;
    EXIT WHEN NOT FOUND;
    RETURN QUERY
      UPDATE generations g SET status = 'running', started_at = p_now, deadline_at = p_deadline,
        lease_token = gen_random_uuid(), lease_until = p_lease_until
      WHERE g.id = chosen RETURNING g.*;
    given := given + 1;
  END LOOP;
END $$;

GRANT SELECT, INSERT ON generations TO rangoli_app;
GRANT UPDATE (status, progress, started_at, deadline_at, lease_token, lease_until, failure, ended_at)
  ON generations TO rangoli_app;
GRANT SELECT, INSERT ON generation_attempts TO rangoli_app;
GRANT UPDATE (state, handle, failure, accepted_at, ended_at) ON generation_attempts TO rangoli_app;
GRANT SELECT, INSERT ON first_deliveries TO rangoli_app;
GRANT EXECUTE ON FUNCTION studio_place_order(uuid, text, text, bytea, text, uuid[], bigint[], bigint, text, text, text,
  text, text, int, int, text, jsonb, jsonb, text, uuid, timestamptz) TO rangoli_app;
GRANT EXECUTE ON FUNCTION studio_place_orders(jsonb) TO rangoli_app;
GRANT EXECUTE ON FUNCTION studio_claim_generations(int, timestamptz, timestamptz, int, text[], int[], timestamptz)
  TO rangoli_app;
