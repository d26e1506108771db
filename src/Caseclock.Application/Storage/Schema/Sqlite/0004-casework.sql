-- What somebody has begun to record and not saved yet, exactly as typed. It goes when it is saved or thrown away. case_id is empty for
-- a case that is yet to be opened. PostgreSql/0004-casework.sql says the same for the other engine.

CREATE TABLE draft (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  journey   TEXT    NOT NULL,
  person    TEXT    NOT NULL,
  case_id   TEXT    NOT NULL,
  about     TEXT,
  answers   TEXT    NOT NULL,
  seen      INTEGER NOT NULL,
  updated   INTEGER NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_owner ON draft (authority, owner, updated);
