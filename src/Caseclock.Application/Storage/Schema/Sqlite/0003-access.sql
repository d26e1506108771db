-- Who may do what, who is signed in, and who did what. PostgreSql/0003-access.sql says the same for the other engine.

-- Who signs in. email is in lower case; roles are ids with spaces between; password is the framework's salted hash; secret is protected by
-- a key; last_step is the last time step whose code was used; recovery holds hashes of unused codes, with spaces between.
CREATE TABLE account (
  authority    TEXT    NOT NULL,
  id           TEXT    NOT NULL,
  email        TEXT    NOT NULL,
  name         TEXT    NOT NULL,
  officer      TEXT,
  roles        TEXT    NOT NULL,
  password     TEXT    NOT NULL,
  must_change  INTEGER NOT NULL,
  needs_factor INTEGER NOT NULL,
  secret       TEXT,
  last_step    INTEGER NOT NULL,
  recovery     TEXT    NOT NULL,
  failures     INTEGER NOT NULL,
  locked_until INTEGER,
  disabled_at  INTEGER,
  made_at      INTEGER NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Roles that an authority made or changed. A usual role that is not here is as the program has it.
CREATE TABLE role (
  authority   TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  name        TEXT    NOT NULL,
  permissions TEXT    NOT NULL,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Who is signed in, by the hash of the token in the cookie. Deleting a row ends it at once. proved: the second factor was given.
CREATE TABLE sign_in (
  authority TEXT    NOT NULL,
  token     TEXT    NOT NULL,
  account   TEXT    NOT NULL,
  proved    INTEGER NOT NULL,
  begun_at  INTEGER NOT NULL,
  seen_at   INTEGER NOT NULL,
  browser   TEXT,
  PRIMARY KEY (authority, token)
) STRICT, WITHOUT ROWID;

-- People whose record needs a named grant.
CREATE TABLE restricted_person (
  authority TEXT    NOT NULL,
  person    TEXT    NOT NULL,
  reason    TEXT    NOT NULL,
  marked_by TEXT    NOT NULL,
  marked_at INTEGER NOT NULL,
  PRIMARY KEY (authority, person)
) STRICT, WITHOUT ROWID;

-- Who may see a restricted record, from when to when. broke_glass: taken in an emergency, to be read by a data protection officer.
CREATE TABLE restricted_grant (
  authority   TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  person      TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  from_at     INTEGER NOT NULL,
  until_at    INTEGER,
  reason      TEXT    NOT NULL,
  given_by    TEXT    NOT NULL,
  broke_glass INTEGER NOT NULL,
  read_by     TEXT,
  read_at     INTEGER,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Who viewed, changed, exported, printed or sent what: append-only, and apart from the chronology. Ids only, never a name.
CREATE TABLE activity (
  authority TEXT    NOT NULL,
  at        INTEGER NOT NULL,
  id        TEXT    NOT NULL,
  account   TEXT,
  act       TEXT    NOT NULL,
  person    TEXT,
  case_id   TEXT,
  place     TEXT    NOT NULL,
  detail    TEXT,
  PRIMARY KEY (authority, at, id)
) STRICT, WITHOUT ROWID;

-- The keys that protect forms and second factors, shared by every web node. They belong to the installation, not to an authority.
CREATE TABLE protection_key (
  name    TEXT    NOT NULL,
  xml     TEXT    NOT NULL,
  made_at INTEGER NOT NULL,
  PRIMARY KEY (name)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX account_email ON account (authority, email);
CREATE INDEX sign_in_account ON sign_in (authority, account);
CREATE INDEX restricted_grant_person ON restricted_grant (authority, person);
CREATE INDEX restricted_grant_account ON restricted_grant (authority, account);
CREATE INDEX activity_person ON activity (authority, person, at);
CREATE INDEX activity_case ON activity (authority, case_id, at);
CREATE INDEX activity_account ON activity (authority, account, at);
CREATE INDEX activity_act ON activity (authority, act, at);

CREATE TRIGGER activity_is_never_edited BEFORE UPDATE ON activity
BEGIN
  SELECT RAISE(ABORT, 'What was done stays on record: activity is never changed or deleted.');
END;

CREATE TRIGGER activity_is_never_deleted BEFORE DELETE ON activity
BEGIN
  SELECT RAISE(ABORT, 'What was done stays on record: activity is never changed or deleted.');
END;
