-- The language a person chose, for their next device. Null: none chosen; their browser says then.
ALTER TABLE users ADD COLUMN locale text CHECK (locale IN ('en', 'hi'));
GRANT UPDATE (locale) ON users TO rangoli_app;
