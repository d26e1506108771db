-- The chronology, append-only, and what is projected from it. PostgreSql/0001-chronology.sql says the same for the other engine.

-- last_seq numbers the entries; changes counts the changes of the projections that came without an entry. What is kept in memory goes by both.
CREATE TABLE authority (
  code     TEXT    NOT NULL PRIMARY KEY,
  name     TEXT    NOT NULL,
  colour   TEXT,
  policies TEXT    NOT NULL,
  last_seq INTEGER NOT NULL,
  changes  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- person '' is the register: what belongs to no person. recorded counts microseconds since 1970, UTC.
-- The key puts a person's entries side by side, so that a record is read, and a whole authority streamed, in one sweep.
CREATE TABLE entry (
  authority   TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  seq         INTEGER NOT NULL,
  id          TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  on_day      TEXT    NOT NULL,
  recorded    INTEGER NOT NULL,
  case_id     TEXT,
  recorded_by TEXT,
  note        TEXT,
  corrects    TEXT,
  fields      TEXT    NOT NULL,
  hash        BLOB    NOT NULL,
  PRIMARY KEY (authority, person, seq)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX entry_seq ON entry (authority, seq);
CREATE INDEX entry_recorded ON entry (authority, recorded);
CREATE INDEX entry_register_case ON entry (authority, case_id) WHERE person = '' AND case_id IS NOT NULL;

-- The ids that are taken. Written in order, which an index of the entries would not be.
CREATE TABLE entry_id (
  authority TEXT NOT NULL,
  id        TEXT NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- An erasure under a retention schedule will have its own door here: it empties personal fields, keeps the dates, and is itself an entry.
CREATE TRIGGER entry_is_never_edited BEFORE UPDATE ON entry
BEGIN
  SELECT RAISE(ABORT, 'An entry of the chronology is never edited. Append one that corrects it.');
END;

CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
BEGIN
  SELECT RAISE(ABORT, 'An entry of the chronology is never deleted. Append one that withdraws it.');
END;

-- Projections: worked out from the entries, written with them, rebuilt by "caseclock rebuild", proven by "caseclock verify".

CREATE TABLE person (
  authority      TEXT NOT NULL,
  person         TEXT NOT NULL,
  surname        TEXT,
  forename       TEXT,
  former_surname TEXT,
  born           TEXT,
  died           TEXT,
  postcode       TEXT,
  upn            TEXT,
  uln            TEXT,
  nhs_number     TEXT,
  words          TEXT NOT NULL,
  as_at          TEXT NOT NULL,
  PRIMARY KEY (authority, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX person_as_at ON person (authority, as_at);

-- What people are searched by. A person's own are kept beside them too, so that theirs can be taken away without an index by person.
CREATE TABLE person_word (
  authority TEXT NOT NULL,
  word      TEXT NOT NULL,
  person    TEXT NOT NULL,
  PRIMARY KEY (authority, word, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE case_person (
  authority TEXT NOT NULL,
  case_id   TEXT NOT NULL,
  person    TEXT NOT NULL,
  PRIMARY KEY (authority, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_person_person ON case_person (authority, person);

CREATE TABLE case_summary (
  authority  TEXT    NOT NULL,
  case_id    TEXT    NOT NULL,
  person     TEXT    NOT NULL,
  stage      TEXT    NOT NULL,
  is_open    INTEGER NOT NULL,
  officer    TEXT,
  school     TEXT,
  need       TEXT,
  nc_year    TEXT,
  received   TEXT,
  plan_began TEXT,
  plan_ended TEXT,
  last_day   TEXT    NOT NULL,
  name_key   TEXT    NOT NULL,
  PRIMARY KEY (authority, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_summary_person ON case_summary (authority, person);

CREATE TABLE deadline (
  authority TEXT    NOT NULL,
  person    TEXT    NOT NULL,
  place     INTEGER NOT NULL,
  case_id   TEXT,
  rule      TEXT    NOT NULL,
  clock     TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  tier      TEXT    NOT NULL,
  binds     TEXT    NOT NULL,
  kind      TEXT    NOT NULL,
  is_work   INTEGER NOT NULL,
  subject   TEXT,
  started   TEXT,
  due       TEXT,
  exception TEXT    NOT NULL,
  stage     TEXT,
  officer   TEXT,
  school    TEXT,
  PRIMARY KEY (authority, person, place)
) STRICT, WITHOUT ROWID;
