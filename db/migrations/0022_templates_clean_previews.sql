-- The picture of a preview without its words, kept beside it: the console lays other words over it.

ALTER TABLE template_versions
  -- sha256; null while nothing is drawn, and where the preview has no words and so is clean itself.
  ADD preview_clean_hash bytea CHECK (octet_length(preview_clean_hash) = 32);
GRANT UPDATE (preview_clean_hash) ON template_versions TO rangoli_app;
