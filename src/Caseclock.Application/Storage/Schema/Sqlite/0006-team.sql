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

-- Panels that advise on cases, their members (accounts), their meetings, and what is on each agenda.
CREATE TABLE panel (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE panel_member (
  authority TEXT NOT NULL,
  panel     TEXT NOT NULL,
  account   TEXT NOT NULL,
  PRIMARY KEY (authority, panel, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE panel_meeting (
  authority TEXT NOT NULL,
  id        TEXT NOT NULL,
  panel     TEXT NOT NULL,
  held_day  TEXT NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- state: open, decided (entry is its panel.decided in the chronology, which says what), deferred, removed. deferrals: how often before.
CREATE TABLE panel_item (
  authority TEXT    NOT NULL,
  id        TEXT    NOT NULL,
  meeting   TEXT    NOT NULL,
  case_id   TEXT    NOT NULL,
  person    TEXT    NOT NULL,
  about     TEXT    NOT NULL,
  place     INTEGER NOT NULL,
  deferrals INTEGER NOT NULL,
  state     TEXT    NOT NULL,
  entry     TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- What an authority adds of its own. A reason that was ever used stays; from closed_day on it is no longer offered.
CREATE TABLE delay_reason (
  authority  TEXT NOT NULL,
  reason     TEXT NOT NULL,
  within     TEXT NOT NULL,
  closed_day TEXT,
  PRIMARY KEY (authority, reason)
) STRICT, WITHOUT ROWID;

-- Never law: counted from the start or back from the due day of a clock of the law; done_by is the kind of entry that meets it.
CREATE TABLE local_milestone (
  authority    TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  rule         TEXT    NOT NULL,
  counted_from TEXT    NOT NULL,
  days         INTEGER NOT NULL,
  done_by      TEXT    NOT NULL,
  closed_day   TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Shown and nothing else: what the law counts as a working day is the law's.
CREATE TABLE office_closure (
  authority TEXT NOT NULL,
  id        TEXT NOT NULL,
  name      TEXT NOT NULL,
  from_day  TEXT NOT NULL,
  to_day    TEXT NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Audits of the quality of plans. Answers are kept and grades are worked out of them by the set of questions that the sample was drawn with.
CREATE TABLE question_set (
  authority   TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  from_day    TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- seed, size and strata draw the same sample again from the same plans; population says how many these were.
CREATE TABLE audit_sample (
  authority    TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  from_day     TEXT    NOT NULL,
  to_day       TEXT    NOT NULL,
  strata       TEXT    NOT NULL,
  seed         INTEGER NOT NULL,
  size         INTEGER NOT NULL,
  population   INTEGER NOT NULL,
  question_set TEXT    NOT NULL,
  made_by      TEXT    NOT NULL,
  made_at      INTEGER NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  authority         TEXT NOT NULL,
  id                TEXT NOT NULL,
  sample            TEXT NOT NULL,
  case_id           TEXT NOT NULL,
  person            TEXT NOT NULL,
  plan_day          TEXT NOT NULL,
  stratum           TEXT NOT NULL,
  repeat_of         TEXT,
  auditor           TEXT,
  audited_day       TEXT,
  answers           TEXT,
  finding           TEXT,
  moderator         TEXT,
  moderated_day     TEXT,
  moderated_answers TEXT,
  moderation        TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_officer ON entry (authority, on_day) WHERE kind = 'officer.assigned';
CREATE INDEX absence_day ON absence (authority, to_day);
CREATE INDEX allocation_made ON allocation (authority, made_at);
CREATE INDEX panel_meeting_day ON panel_meeting (authority, held_day);
CREATE INDEX panel_item_meeting ON panel_item (authority, meeting, place);
CREATE INDEX panel_item_case ON panel_item (authority, case_id);
CREATE INDEX audit_of_sample ON audit (authority, sample);
