-- Categories and templates. The text of a template is kept by version and never changed: what an old order was filled from stays known.

CREATE TABLE template_categories (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 64),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  position int NOT NULL CHECK (position >= 0),
  is_active boolean NOT NULL,
  -- Who wrote it last: the shipped catalogue follows a release only while no admin has changed it.
  origin text NOT NULL CHECK (origin IN ('catalogue', 'admin')),
  created_at timestamptz NOT NULL
);

CREATE TABLE templates (
  id text PRIMARY KEY CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(id) <= 64),
  category_id text NOT NULL REFERENCES template_categories,
  -- The version that is offered.
  version int NOT NULL CHECK (version >= 1),
  position int NOT NULL CHECK (position >= 0),
  is_active boolean NOT NULL,
  origin text NOT NULL CHECK (origin IN ('catalogue', 'admin')),
  created_at timestamptz NOT NULL
);
CREATE INDEX templates_of_category ON templates (category_id, position) WHERE is_active;

CREATE TABLE template_versions (
  template_id text NOT NULL REFERENCES templates DEFERRABLE INITIALLY DEFERRED,
  version int NOT NULL CHECK (version >= 1),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 300),
  -- Text with {slot} marks.
  prompt text NOT NULL CHECK (length(prompt) BETWEEN 1 AND 2000),
  slots jsonb NOT NULL CHECK (jsonb_typeof(slots) = 'array'),
  -- Layers with {slot} marks that stand on the picture; null for a template that is a picture only.
  design jsonb CHECK (jsonb_typeof(design) = 'object'),
  image_type text NOT NULL,
  aspect_ratio text NOT NULL,
  purpose text NOT NULL,
  -- sha256 of a picture of what it makes; null until that is drawn. A new version has no picture of the old one.
  preview_image_hash bytea CHECK (octet_length(preview_image_hash) = 32),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (template_id, version)
);

ALTER TABLE templates ADD FOREIGN KEY (id, version) REFERENCES template_versions (template_id, version) DEFERRABLE INITIALLY DEFERRED;

GRANT SELECT, INSERT, UPDATE ON template_categories, templates TO rangoli_app;
GRANT SELECT, INSERT ON template_versions TO rangoli_app;
GRANT UPDATE (preview_image_hash) ON template_versions TO rangoli_app;
