-- What people do over many cases, and how they have their lists. PostgreSql/0007-lists.sql says the same for the other engine.

-- The same thing recorded on several cases at once: chosen and answered by its owner, saved once, undone once. cases is a list of case
-- ids as JSON. Its entries have ids that begin with its own.
CREATE TABLE batch (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  action    TEXT    NOT NULL,
  cases     TEXT    NOT NULL,
  answers   TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  saved_at  INTEGER,
  undone_at INTEGER,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX batch_owner ON batch (authority, owner, made_at);

-- When somebody last looked at a case, and up to which entry. A look within half an hour of another belongs to it: the before columns
-- are of the look before that.
CREATE TABLE case_look (
  authority  TEXT    NOT NULL,
  account    TEXT    NOT NULL,
  case_id    TEXT    NOT NULL,
  person     TEXT    NOT NULL,
  seq        INTEGER NOT NULL,
  at         INTEGER NOT NULL,
  before_seq INTEGER,
  before_at  INTEGER,
  PRIMARY KEY (authority, account, case_id)
) STRICT, WITHOUT ROWID;

-- Views of lists: what narrows and sorts them, and which columns they show. owner is empty for one that is shared with the authority.
CREATE TABLE saved_view (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  list      TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  query     TEXT    NOT NULL,
  made_by   TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX saved_view_list ON saved_view (authority, list, owner);

-- The view that a list opens with, for each person.
CREATE TABLE default_view (
  authority TEXT NOT NULL,
  account   TEXT NOT NULL,
  list      TEXT NOT NULL,
  view_id   TEXT NOT NULL,
  PRIMARY KEY (authority, account, list)
) STRICT, WITHOUT ROWID;

-- Calendar feeds, by the hash of the secret in their address: one for each person at most.
CREATE TABLE calendar_feed (
  authority TEXT    NOT NULL,
  account   TEXT    NOT NULL,
  secret    TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  read_at   INTEGER,
  PRIMARY KEY (authority, account)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (authority, secret);
