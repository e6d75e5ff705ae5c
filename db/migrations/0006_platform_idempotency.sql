-- Answers already given to calls that spend: one row per (user, route, key), written in the transaction of the effect itself.

CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL,
  -- Id of the endpoint, not its address: an alias of the same call is the same call.
  route text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  -- SHA-256 of method, path and canonical body.
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  -- Only what succeeded is remembered: after a refusal nothing happened, and the key stays usable.
  status smallint NOT NULL CHECK (status BETWEEN 200 AND 299),
  -- The bytes of the answer, sent again as they are.
  reply text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, route, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);

-- NULL: the key is claimed by this transaction, which must now do the work that p_reply promises, or roll back.
-- Otherwise the stored answer of the same call. Raises RG422 when the key belongs to another body.
-- A twin that is still running is waited for (lock_timeout of the connection: 55P03). After 24 hours a key is new again.
CREATE FUNCTION idempotency_claim(
  p_user uuid, p_route text, p_key text, p_fingerprint bytea, p_status smallint, p_reply text, p_now timestamptz
) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  known idempotency_keys;
BEGIN
  INSERT INTO idempotency_keys AS k (user_id, route, key, fingerprint, status, reply, created_at)
  VALUES (p_user, p_route, p_key, p_fingerprint, p_status, p_reply, p_now)
  ON CONFLICT (user_id, route, key) DO UPDATE
    SET fingerprint = p_fingerprint, status = p_status, reply = p_reply, created_at = p_now
    WHERE k.created_at <= p_now - interval '24 hours';
  IF FOUND THEN
    RETURN NULL;
  END IF;
  -- A new statement, hence a new snapshot: it sees what the twin has committed meanwhile.
  SELECT * INTO known FROM idempotency_keys k WHERE (k.user_id, k.route, k.key) = (p_user, p_route, p_key);
  IF known.fingerprint IS DISTINCT FROM p_fingerprint THEN
    RAISE EXCEPTION 'idempotency key used for another request' USING ERRCODE = 'RG422';
  END IF;
  RETURN known.reply;
END $$;

GRANT SELECT, INSERT, DELETE ON idempotency_keys TO rangoli_app;
GRANT UPDATE (fingerprint, status, reply, created_at) ON idempotency_keys TO rangoli_app;
GRANT EXECUTE ON FUNCTION idempotency_claim(uuid, text, text, bytea, smallint, text, timestamptz) TO rangoli_app;
