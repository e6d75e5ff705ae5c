-- Pictures by content, the files made of them, and which of them the public may see.

-- One row for each different original. It is written before the first byte is stored, so that no file is ever unknown
-- here, whatever process is killed when.
CREATE TABLE images (
  -- sha256 of the stored original.
  content_hash bytea PRIMARY KEY CHECK (octet_length(content_hash) = 32),
  width int NOT NULL CHECK (width > 0),
  height int NOT NULL CHECK (height > 0),
  size_bytes int NOT NULL CHECK (size_bytes > 0),
  -- Drawn anew whenever the row is: part of every storage key, so that a sweep that was stopped for an hour and goes on
  -- cannot delete the files of the same picture stored again since.
  storage_tag text NOT NULL CHECK (storage_tag ~ '^[0-9a-f]{8}$'),
  -- ThumbHash in base64; null until all its files are stored.
  placeholder text,
  reference_count int NOT NULL DEFAULT 0 CHECK (reference_count >= 0),
  -- Since when nothing refers to it; moved forward by everyone who is about to.
  unused_since timestamptz,
  -- The sweep is deleting its files: nobody may refer to it any more.
  removing_since timestamptz,
  created_at timestamptz NOT NULL,
  CHECK ((reference_count = 0) = (unused_since IS NOT NULL)),
  CHECK (reference_count = 0 OR (placeholder IS NOT NULL AND removing_since IS NULL))
) WITH (fillfactor = 90);
CREATE INDEX images_unused ON images (unused_since) WHERE unused_since IS NOT NULL;

-- The original and its derived widths, which stay clean, and the labelled files that leave: downloads and what the public
-- sees. The storage key follows from the columns of the primary key.
CREATE TABLE image_files (
  content_hash bytea NOT NULL REFERENCES images ON DELETE CASCADE,
  format text NOT NULL CHECK (format IN ('png', 'jpeg', 'webp', 'avif')),
  width int NOT NULL CHECK (width > 0),
  -- With 'AI generated' or 'Drawn by Rangoli' in a corner.
  is_labelled boolean NOT NULL DEFAULT false,
  -- The referral code of whoever shows it to others; '' without a watermark.
  watermark text NOT NULL DEFAULT '' CHECK (watermark ~ '^[a-z0-9]{0,32}$'),
  -- The whole picture laid out for link previews, 1200 x 630; the others have the picture's own shape.
  is_preview boolean NOT NULL DEFAULT false,
  requested_at timestamptz NOT NULL,
  -- Null while it is being made.
  made_at timestamptz,
  size_bytes int CHECK (size_bytes > 0),
  -- Where in the file the 30 bytes stand that are replaced by the generation's id when it is sent.
  mark_offset int CHECK (mark_offset > 0),
  PRIMARY KEY (content_hash, format, width, is_labelled, watermark, is_preview),
  CHECK (is_labelled OR (watermark = '' AND NOT is_preview)),
  CHECK ((made_at IS NULL) = (size_bytes IS NULL) AND (made_at IS NULL) = (mark_offset IS NULL))
);

-- A picture is public exactly while it has an open row here. Whoever opens one also holds a reference to the image.
CREATE TABLE public_pictures (
  content_hash bytea NOT NULL REFERENCES images ON DELETE CASCADE,
  -- Whose metadata the public files carry.
  mark text NOT NULL CHECK (length(mark) = 30),
  reason text NOT NULL CHECK (reason IN ('template_preview', 'post')),
  -- The public sees the files that carry this code; '' without a watermark.
  watermark text NOT NULL DEFAULT '',
  published_at timestamptz NOT NULL,
  hidden_at timestamptz,
  PRIMARY KEY (content_hash, mark)
);

GRANT SELECT, INSERT, DELETE ON images TO rangoli_app;
GRANT UPDATE (placeholder, reference_count, unused_since, removing_since) ON images TO rangoli_app;
GRANT SELECT, INSERT ON image_files TO rangoli_app;
GRANT UPDATE (requested_at, made_at, size_bytes, mark_offset) ON image_files TO rangoli_app;
GRANT SELECT, INSERT, DELETE ON public_pictures TO rangoli_app;
GRANT UPDATE (reason, watermark, published_at, hidden_at) ON public_pictures TO rangoli_app;
