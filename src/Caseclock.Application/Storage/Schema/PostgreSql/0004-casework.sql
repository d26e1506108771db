-- What somebody has begun to record and not saved yet, exactly as typed. It goes when it is saved or thrown away. case_id is empty for
-- a case that is yet to be opened. Sqlite/0004-casework.sql says the same for the other engine.

CREATE TABLE draft (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  journey text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  about text COLLATE "C",
  answers text NOT NULL,
  seen bigint NOT NULL,
  updated bigint NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE INDEX draft_owner ON draft (authority, owner, updated);

ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE draft FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_of_authority ON draft USING (authority = current_setting('caseclock.authority', true));
