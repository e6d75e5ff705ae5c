-- The claim of 0007, with one change: jobs that were left behind are chosen once, never more than p_free (decision 34).

-- Gives up to p_free jobs to one worker: first those whose worker went away, then from the queue, where the user with
-- the fewest jobs at work comes first and, among equals, the earlier turn.
-- p_limits bounds the jobs at work per engine in the whole installation (NULL: no bound).
CREATE OR REPLACE FUNCTION studio_claim_generations(
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
    WITH left_behind AS MATERIALIZED (
      SELECT o.id FROM generations o
      WHERE o.status = 'running' AND o.lease_until <= p_now AND o.deadline_at > p_now AND o.provider = ANY (p_providers)
      ORDER BY o.lease_until LIMIT p_free FOR UPDATE SKIP LOCKED
    )
    UPDATE generations g SET lease_token = gen_random_uuid(), lease_until = p_lease_until
    FROM left_behind l WHERE g.id = l.id
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
