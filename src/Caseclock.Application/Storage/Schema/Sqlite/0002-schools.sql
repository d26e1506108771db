-- The register of schools as each authority loaded it. PostgreSql/0002-schools.sql says the same for the other engine.

CREATE TABLE school (
  authority TEXT NOT NULL,
  urn       TEXT NOT NULL,
  ukprn     TEXT,
  name      TEXT NOT NULL,
  kind      TEXT,
  phase     TEXT,
  status    TEXT NOT NULL,
  opened    TEXT,
  closed    TEXT,
  town      TEXT,
  postcode  TEXT,
  la_code   TEXT,
  la_name   TEXT,
  successor TEXT,
  PRIMARY KEY (authority, urn)
) STRICT, WITHOUT ROWID;

-- loads counts the loads, so that what was read can be kept until the next one; loaded is the last, in microseconds since 1970, UTC.
CREATE TABLE school_register (
  authority TEXT    NOT NULL PRIMARY KEY,
  loads     INTEGER NOT NULL,
  loaded    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
