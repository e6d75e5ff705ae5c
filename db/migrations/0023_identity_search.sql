-- How admins find accounts: by how a word of the name, the handle or the address begins. Without an extension,
-- which a managed database may refuse.

CREATE INDEX users_by_handle_start ON users (handle text_pattern_ops);
CREATE INDEX users_by_email_start ON users (email text_pattern_ops);
-- As accounts.sql.ts writes it, or it is not used. Split at spaces and not by a parser of a language: names are of all of them.
CREATE INDEX users_by_name_words ON users
  USING gin (array_to_tsvector(array_remove(string_to_array(lower(name), ' '), '')));
