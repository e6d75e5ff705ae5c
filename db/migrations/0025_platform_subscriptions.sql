-- Who wants to hear of which past facts, and what they have not dealt with yet. A delivery exists exactly when the fact does;
-- it is gone exactly when what the subscriber made of it is committed.

CREATE TABLE event_subscriptions (
  subscriber text NOT NULL CHECK (subscriber ~ '^[a-z]+\.[a-z_]+$'),
  event_name text NOT NULL,
  PRIMARY KEY (event_name, subscriber)
);

CREATE TABLE event_deliveries (
  subscriber text NOT NULL,
  event_id uuid NOT NULL,
  -- 'infinity': given up, kept for the operator.
  due_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  PRIMARY KEY (subscriber, event_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 90);
CREATE INDEX event_deliveries_due ON event_deliveries (subscriber, due_at, event_id);

-- A trigger, so that no publisher can forget a subscriber.
CREATE FUNCTION events_deliver() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO event_deliveries (subscriber, event_id, due_at)
  SELECT s.subscriber, NEW.id, NEW.occurred_at FROM event_subscriptions s WHERE s.event_name = NEW.name;
  RETURN NULL;
END $$;
CREATE TRIGGER deliver AFTER INSERT ON events FOR EACH ROW EXECUTE FUNCTION events_deliver();

GRANT SELECT, INSERT ON event_subscriptions TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON event_deliveries TO rangoli_app;
GRANT UPDATE (due_at, tries) ON event_deliveries TO rangoli_app;
GRANT EXECUTE ON FUNCTION events_deliver() TO rangoli_app;
