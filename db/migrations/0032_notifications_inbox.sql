-- What people are told: rows that gather what belongs together, what somebody wants to be told, and the mail that is being gathered.
-- Whose post, comment or name it is belongs to others; a row here names them by their ids only.

-- One row a person. Whoever tells them something, or marks it as read, holds its lock: two who tell at once never open two groups.
CREATE TABLE notification_inboxes (
  user_id uuid PRIMARY KEY,
  -- An open page says until when somebody is looking; what they see happen anyway is not told.
  looking_until timestamptz
) WITH (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);

CREATE TABLE notifications (
  id uuid PRIMARY KEY,
  user_id uuid NOT NULL,
  kind text NOT NULL
    CHECK (kind IN ('like', 'comment', 'follow', 'reuse_reward', 'job_done', 'referral', 'purchase', 'moderation')),
  -- With the kind it says what belongs together: a post, a thread, a case.
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  count int NOT NULL CHECK (count > 0),
  -- Newest first, at most three.
  latest_actors uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(latest_actors) <= 3),
  -- Of rewards and purchases, exactly.
  hundredths bigint NOT NULL DEFAULT 0 CHECK (hundredths >= 0),
  post_id uuid,
  -- The latest; its words are looked up when they are shown, since it may be gone by then.
  comment_id uuid,
  act text CHECK (length(act) <= 40),
  reason text CHECK (length(reason) <= 300),
  created_at timestamptz NOT NULL,
  -- Of the last thing it tells: the order of the list.
  told_at timestamptz NOT NULL,
  read_at timestamptz
) WITH (fillfactor = 85);
CREATE INDEX notifications_list ON notifications (user_id, told_at DESC, id DESC);
CREATE INDEX notifications_unread ON notifications (user_id) WHERE read_at IS NULL;
CREATE INDEX notifications_of_subject ON notifications (user_id, kind, subject, created_at DESC);
CREATE INDEX notifications_by_age ON notifications (told_at);

-- Who stands behind a row: nobody counts twice.
CREATE TABLE notification_actors (
  notification_id uuid NOT NULL REFERENCES notifications ON DELETE CASCADE,
  actor_id uuid NOT NULL,
  PRIMARY KEY (notification_id, actor_id)
);

-- No row: the defaults of the kind.
CREATE TABLE notification_preferences (
  user_id uuid NOT NULL,
  kind text NOT NULL,
  in_app boolean NOT NULL,
  email boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, kind)
);

-- The next message to a person about one kind.
CREATE TABLE notification_mails (
  user_id uuid NOT NULL,
  kind text NOT NULL,
  -- Null: nothing to say.
  due_at timestamptz,
  -- When the last one was due: the next comes some time after it.
  mailed_at timestamptz,
  PRIMARY KEY (user_id, kind)
) WITH (fillfactor = 85);
CREATE INDEX notification_mails_due ON notification_mails (due_at) WHERE due_at IS NOT NULL;

-- What it will say, a line for each subject.
CREATE TABLE notification_mail_lines (
  user_id uuid NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 100),
  post_id uuid,
  comment_id uuid,
  actor_id uuid,
  count int NOT NULL CHECK (count > 0),
  hundredths bigint NOT NULL CHECK (hundredths >= 0),
  told_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, kind, subject)
) WITH (fillfactor = 85);

GRANT SELECT, INSERT, DELETE ON notification_inboxes, notifications, notification_actors, notification_preferences,
  notification_mails, notification_mail_lines TO rangoli_app;
GRANT UPDATE (looking_until) ON notification_inboxes TO rangoli_app;
GRANT UPDATE (count, latest_actors, hundredths, post_id, comment_id, told_at, read_at) ON notifications TO rangoli_app;
GRANT UPDATE (in_app, email, updated_at) ON notification_preferences TO rangoli_app;
GRANT UPDATE (due_at, mailed_at) ON notification_mails TO rangoli_app;
GRANT UPDATE (comment_id, actor_id, count, hundredths, told_at) ON notification_mail_lines TO rangoli_app;
