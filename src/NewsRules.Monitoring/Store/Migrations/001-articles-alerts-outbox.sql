-- Instants are ISO 8601 in UTC with milliseconds, so that they sort as text.

CREATE TABLE articles (
  number        INTEGER PRIMARY KEY,
  source        TEXT NOT NULL,
  id            TEXT NOT NULL,
  link          TEXT,
  title         TEXT NOT NULL,
  body          TEXT NOT NULL,
  language      TEXT NOT NULL,
  country       TEXT,
  published     TEXT,
  first_seen    TEXT NOT NULL,
  content_hash  TEXT NOT NULL,
  UNIQUE (source, id)
) STRICT;
CREATE INDEX articles_by_first_seen ON articles (first_seen);

CREATE TABLE alerts (
  id             TEXT PRIMARY KEY,
  revision       INTEGER NOT NULL,
  rule           TEXT NOT NULL,
  rule_revision  TEXT NOT NULL,
  title          TEXT NOT NULL,
  level          TEXT NOT NULL,
  key            TEXT NOT NULL,
  window         TEXT NOT NULL,
  subject        TEXT NOT NULL,
  raised         TEXT NOT NULL,
  suppressed     TEXT,
  article        INTEGER NOT NULL REFERENCES articles,
  evidence       TEXT NOT NULL,
  UNIQUE (rule, key, window)
) STRICT;
CREATE INDEX alerts_by_key ON alerts (rule, key, raised);

CREATE TABLE matches (
  article        INTEGER NOT NULL REFERENCES articles,
  rule           TEXT NOT NULL,
  rule_revision  TEXT NOT NULL,
  key            TEXT NOT NULL,
  alert          TEXT REFERENCES alerts,
  suppressed     TEXT,
  evidence       TEXT NOT NULL,
  UNIQUE (article, rule, key)
) STRICT;
CREATE INDEX matches_by_alert ON matches (alert);

CREATE TABLE notifications (
  id          TEXT PRIMARY KEY,
  receiver    TEXT NOT NULL,
  channel     TEXT NOT NULL,
  message_id  TEXT NOT NULL UNIQUE,
  due         TEXT NOT NULL
) STRICT;

CREATE TABLE notification_alerts (
  notification  TEXT NOT NULL REFERENCES notifications,
  alert         TEXT NOT NULL REFERENCES alerts,
  revision      INTEGER NOT NULL,
  PRIMARY KEY (notification, alert, revision)
) STRICT;

CREATE TABLE deliveries (
  notification  TEXT PRIMARY KEY REFERENCES notifications,
  state         TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'failed')),
  attempts      INTEGER NOT NULL DEFAULT 0,
  lease_until   TEXT,
  next_try      TEXT NOT NULL,
  sent          TEXT,
  error         TEXT
) STRICT;
CREATE INDEX deliveries_waiting ON deliveries (next_try) WHERE state = 'pending';

CREATE TABLE sources (
  name           TEXT PRIMARY KEY,
  next_due       TEXT,
  failures       INTEGER NOT NULL DEFAULT 0,
  error          TEXT,
  url            TEXT,
  etag           TEXT,
  last_modified  TEXT
) STRICT;

-- A file of a source folder that has been read whole: the claim that keeps the folder itself untouched.
CREATE TABLE files (
  source    TEXT NOT NULL,
  path      TEXT NOT NULL,
  size      INTEGER NOT NULL,
  modified  TEXT NOT NULL,
  hash      TEXT NOT NULL,
  articles  INTEGER NOT NULL,
  PRIMARY KEY (source, path)
) STRICT;
