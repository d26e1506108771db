-- The register of schools as each authority loaded it. Sqlite/0002-schools.sql says the same for the other engine.

CREATE TABLE school (
  authority text COLLATE "C" NOT NULL,
  urn text COLLATE "C" NOT NULL,
  ukprn text COLLATE "C",
  name text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  phase text COLLATE "C",
  status text COLLATE "C" NOT NULL,
  opened date,
  closed date,
  town text COLLATE "C",
  postcode text COLLATE "C",
  la_code text COLLATE "C",
  la_name text COLLATE "C",
  successor text COLLATE "C",
  PRIMARY KEY (authority, urn)
);

-- loads counts the loads, so that what was read can be kept until the next one; loaded is the last, in microseconds since 1970, UTC.
CREATE TABLE school_register (
  authority text COLLATE "C" NOT NULL PRIMARY KEY,
  loads bigint NOT NULL,
  loaded bigint NOT NULL
);

-- Row-level security, as 0001-chronology.sql explains it.

ALTER TABLE school ENABLE ROW LEVEL SECURITY;
ALTER TABLE school FORCE ROW LEVEL SECURITY;
CREATE POLICY school_of_authority ON school USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE school_register ENABLE ROW LEVEL SECURITY;
ALTER TABLE school_register FORCE ROW LEVEL SECURITY;
CREATE POLICY school_register_of_authority ON school_register USING (authority = current_setting('caseclock.authority', true));
