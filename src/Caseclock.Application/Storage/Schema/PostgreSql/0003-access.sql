-- Who may do what, who is signed in, and who did what. Sqlite/0003-access.sql says the same for the other engine.

-- Who signs in. email is in lower case; roles are ids with spaces between; password is the framework's salted hash; secret is protected by
-- a key; last_step is the last time step whose code was used; recovery holds hashes of unused codes, with spaces between.
CREATE TABLE account (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  email text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  officer text COLLATE "C",
  roles text COLLATE "C" NOT NULL,
  password text COLLATE "C" NOT NULL,
  must_change boolean NOT NULL,
  needs_factor boolean NOT NULL,
  secret text COLLATE "C",
  last_step bigint NOT NULL,
  recovery text COLLATE "C" NOT NULL,
  failures bigint NOT NULL,
  locked_until bigint,
  disabled_at bigint,
  made_at bigint NOT NULL,
  PRIMARY KEY (authority, id)
);

-- Roles that an authority made or changed. A usual role that is not here is as the program has it.
CREATE TABLE role (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  permissions text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, id)
);

-- Who is signed in, by the hash of the token in the cookie. Deleting a row ends it at once. proved: the second factor was given.
CREATE TABLE sign_in (
  authority text COLLATE "C" NOT NULL,
  token text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  proved boolean NOT NULL,
  begun_at bigint NOT NULL,
  seen_at bigint NOT NULL,
  browser text COLLATE "C",
  PRIMARY KEY (authority, token)
);

-- People whose record needs a named grant.
CREATE TABLE restricted_person (
  authority text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  marked_by text COLLATE "C" NOT NULL,
  marked_at bigint NOT NULL,
  PRIMARY KEY (authority, person)
);

-- Who may see a restricted record, from when to when. broke_glass: taken in an emergency, to be read by a data protection officer.
CREATE TABLE restricted_grant (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  from_at bigint NOT NULL,
  until_at bigint,
  reason text COLLATE "C" NOT NULL,
  given_by text COLLATE "C" NOT NULL,
  broke_glass boolean NOT NULL,
  read_by text COLLATE "C",
  read_at bigint,
  PRIMARY KEY (authority, id)
);

-- Who viewed, changed, exported, printed or sent what: append-only, and apart from the chronology. Ids only, never a name.
CREATE TABLE activity (
  authority text COLLATE "C" NOT NULL,
  at bigint NOT NULL,
  id text COLLATE "C" NOT NULL,
  account text COLLATE "C",
  act text COLLATE "C" NOT NULL,
  person text COLLATE "C",
  case_id text COLLATE "C",
  place text COLLATE "C" NOT NULL,
  detail text COLLATE "C",
  PRIMARY KEY (authority, at, id)
);

-- The keys that protect forms and second factors, shared by every web node. They belong to the installation, not to an authority.
CREATE TABLE protection_key (
  name text COLLATE "C" NOT NULL,
  xml text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  PRIMARY KEY (name)
);

CREATE UNIQUE INDEX account_email ON account (authority, email);
CREATE INDEX sign_in_account ON sign_in (authority, account);
CREATE INDEX restricted_grant_person ON restricted_grant (authority, person);
CREATE INDEX restricted_grant_account ON restricted_grant (authority, account);
CREATE INDEX activity_person ON activity (authority, person, at);
CREATE INDEX activity_case ON activity (authority, case_id, at);
CREATE INDEX activity_account ON activity (authority, account, at);
CREATE INDEX activity_act ON activity (authority, act, at);

CREATE FUNCTION activity_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'What was done stays on record: activity is never changed or deleted.';
END;
$$;

CREATE TRIGGER activity_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON activity
  FOR EACH STATEMENT EXECUTE FUNCTION activity_refuse_change();

-- Row-level security, as for the chronology.

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
CREATE POLICY account_of_authority ON account USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE role ENABLE ROW LEVEL SECURITY;
ALTER TABLE role FORCE ROW LEVEL SECURITY;
CREATE POLICY role_of_authority ON role USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE sign_in ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in FORCE ROW LEVEL SECURITY;
CREATE POLICY sign_in_of_authority ON sign_in USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE restricted_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE restricted_person FORCE ROW LEVEL SECURITY;
CREATE POLICY restricted_person_of_authority ON restricted_person USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE restricted_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE restricted_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY restricted_grant_of_authority ON restricted_grant USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE activity ENABLE ROW LEVEL SECURITY;
ALTER TABLE activity FORCE ROW LEVEL SECURITY;
CREATE POLICY activity_of_authority ON activity USING (authority = current_setting('caseclock.authority', true));
