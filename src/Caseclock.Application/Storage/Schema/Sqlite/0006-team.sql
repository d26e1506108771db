-- Who works with whom, who is away, and what was given to whom in one go. PostgreSql/0006-team.sql says the same for the other engine.
-- officer is everywhere the name by which the chronology knows somebody (officer.assigned), as in account.officer or else account.name.

CREATE TABLE team (
  authority TEXT NOT NULL,
  id        TEXT NOT NULL,
  name      TEXT NOT NULL,
  manager   TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- An officer is in one team at most, so that the teams' counts add up.
CREATE TABLE team_member (
  authority TEXT NOT NULL,
  officer   TEXT NOT NULL,
  team      TEXT NOT NULL,
  PRIMARY KEY (authority, officer)
) STRICT, WITHOUT ROWID;

-- Both days are included. Officers of record do not change.
CREATE TABLE absence (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  officer   TEXT    NOT NULL,
  from_day  TEXT    NOT NULL,
  to_day    TEXT    NOT NULL,
  made_by   TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE absence_cover (
  authority TEXT NOT NULL,
  absence   TEXT NOT NULL,
  officer   TEXT NOT NULL,
  PRIMARY KEY (authority, absence, officer)
) STRICT, WITHOUT ROWID;

-- An allocation of many cases: chosen, then saved as entries of the chronology (entry), then perhaps undone by withdrawing them.
CREATE TABLE allocation (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  owner     TEXT    NOT NULL,
  made_at   INTEGER NOT NULL,
  officer   TEXT,
  on_day    TEXT,
  reason    TEXT,
  saved_at  INTEGER,
  undone_by TEXT,
  undone_at INTEGER,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE allocation_case (
  authority  TEXT NOT NULL,
  allocation TEXT NOT NULL,
  case_id    TEXT NOT NULL,
  person     TEXT NOT NULL,
  officer_before TEXT,
  entry      TEXT,
  PRIMARY KEY (authority, allocation, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_officer ON entry (authority, on_day) WHERE kind = 'officer.assigned';
CREATE INDEX absence_day ON absence (authority, to_day);
CREATE INDEX allocation_made ON allocation (authority, made_at);
