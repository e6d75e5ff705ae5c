-- Events go when their time is over, whatever their name: found by age.
CREATE INDEX events_by_age ON events (occurred_at);
GRANT DELETE ON events TO rangoli_app;
