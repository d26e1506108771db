-- Who works with whom, who is away, and what was given to whom in one go. Sqlite/0006-team.sql says the same for the other engine.
-- officer is everywhere the name by which the chronology knows somebody (officer.assigned), as in account.officer or else account.name.

CREATE TABLE team (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  manager text COLLATE "C",
  PRIMARY KEY (authority, id)
);

-- An officer is in one team at most, so that the teams' counts add up.
CREATE TABLE team_member (
  authority text COLLATE "C" NOT NULL,
  officer text COLLATE "C" NOT NULL,
  team text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, officer)
);

-- Both days are included. Officers of record do not change.
CREATE TABLE absence (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  officer text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  made_by text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE TABLE absence_cover (
  authority text COLLATE "C" NOT NULL,
  absence text COLLATE "C" NOT NULL,
  officer text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, absence, officer)
);

-- An allocation of many cases: chosen, then saved as entries of the chronology (entry), then perhaps undone by withdrawing them.
CREATE TABLE allocation (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  owner text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  officer text COLLATE "C",
  on_day date,
  reason text COLLATE "C",
  saved_at bigint,
  undone_by text COLLATE "C",
  undone_at bigint,
  PRIMARY KEY (authority, id)
);

CREATE TABLE allocation_case (
  authority text COLLATE "C" NOT NULL,
  allocation text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  officer_before text COLLATE "C",
  entry text COLLATE "C",
  PRIMARY KEY (authority, allocation, case_id)
);

CREATE INDEX entry_officer ON entry (authority, on_day) WHERE kind = 'officer.assigned';
CREATE INDEX absence_day ON absence (authority, to_day);
CREATE INDEX allocation_made ON allocation (authority, made_at);

-- Row-level security, as for the chronology.

ALTER TABLE team ENABLE ROW LEVEL SECURITY;
ALTER TABLE team FORCE ROW LEVEL SECURITY;
CREATE POLICY team_of_authority ON team USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE team_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE team_member FORCE ROW LEVEL SECURITY;
CREATE POLICY team_member_of_authority ON team_member USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE absence ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence FORCE ROW LEVEL SECURITY;
CREATE POLICY absence_of_authority ON absence USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE absence_cover ENABLE ROW LEVEL SECURITY;
ALTER TABLE absence_cover FORCE ROW LEVEL SECURITY;
CREATE POLICY absence_cover_of_authority ON absence_cover USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE allocation ENABLE ROW LEVEL SECURITY;
ALTER TABLE allocation FORCE ROW LEVEL SECURITY;
CREATE POLICY allocation_of_authority ON allocation USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE allocation_case ENABLE ROW LEVEL SECURITY;
ALTER TABLE allocation_case FORCE ROW LEVEL SECURITY;
CREATE POLICY allocation_case_of_authority ON allocation_case USING (authority = current_setting('caseclock.authority', true));
