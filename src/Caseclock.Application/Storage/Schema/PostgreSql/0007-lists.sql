-- What people do over many cases, and how they have their lists. Sqlite/0007-lists.sql says the same for the other engine.

-- The same thing recorded on several cases at once: chosen and answered by its owner, saved once, undone once. cases is a list of case
-- ids as JSON. Its entries have ids that begin with its own.
CREATE TABLE batch (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  cases text COLLATE "C" NOT NULL,
  answers text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  saved_at bigint,
  undone_at bigint,
  PRIMARY KEY (authority, id)
);

CREATE INDEX batch_owner ON batch (authority, owner, made_at);

-- When somebody last looked at a case, and up to which entry. A look within half an hour of another belongs to it: the before columns
-- are of the look before that.
CREATE TABLE case_look (
  authority text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  at bigint NOT NULL,
  before_seq bigint,
  before_at bigint,
  PRIMARY KEY (authority, account, case_id)
);

-- Views of lists: what narrows and sorts them, and which columns they show. owner is empty for one that is shared with the authority.
CREATE TABLE saved_view (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  list text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  query text COLLATE "C" NOT NULL,
  made_by text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE INDEX saved_view_list ON saved_view (authority, list, owner);

-- The view that a list opens with, for each person.
CREATE TABLE default_view (
  authority text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  list text COLLATE "C" NOT NULL,
  view_id text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, account, list)
);

-- Calendar feeds, by the hash of the secret in their address: one for each person at most.
CREATE TABLE calendar_feed (
  authority text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  secret text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  read_at bigint,
  PRIMARY KEY (authority, account)
);

CREATE UNIQUE INDEX calendar_feed_secret ON calendar_feed (authority, secret);

-- Row-level security, as for the chronology.

ALTER TABLE batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE batch FORCE ROW LEVEL SECURITY;
CREATE POLICY batch_of_authority ON batch USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE case_look ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_look FORCE ROW LEVEL SECURITY;
CREATE POLICY case_look_of_authority ON case_look USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY saved_view_of_authority ON saved_view USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE default_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE default_view FORCE ROW LEVEL SECURITY;
CREATE POLICY default_view_of_authority ON default_view USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE calendar_feed ENABLE ROW LEVEL SECURITY;
ALTER TABLE calendar_feed FORCE ROW LEVEL SECURITY;
CREATE POLICY calendar_feed_of_authority ON calendar_feed USING (authority = current_setting('caseclock.authority', true));
