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

-- Panels that advise on cases, their members (accounts), their meetings, and what is on each agenda.
CREATE TABLE panel (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE TABLE panel_member (
  authority text COLLATE "C" NOT NULL,
  panel text COLLATE "C" NOT NULL,
  account text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, panel, account)
);

CREATE TABLE panel_meeting (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  panel text COLLATE "C" NOT NULL,
  held_day date NOT NULL,
  PRIMARY KEY (authority, id)
);

-- state: open, decided (entry is its panel.decided in the chronology, which says what), deferred, removed. deferrals: how often before.
CREATE TABLE panel_item (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  meeting text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  about text COLLATE "C" NOT NULL,
  place bigint NOT NULL,
  deferrals bigint NOT NULL,
  state text COLLATE "C" NOT NULL,
  entry text COLLATE "C",
  PRIMARY KEY (authority, id)
);

-- What an authority adds of its own. A reason that was ever used stays; from closed_day on it is no longer offered.
CREATE TABLE delay_reason (
  authority text COLLATE "C" NOT NULL,
  reason text COLLATE "C" NOT NULL,
  within text COLLATE "C" NOT NULL,
  closed_day date,
  PRIMARY KEY (authority, reason)
);

-- Never law: counted from the start or back from the due day of a clock of the law; done_by is the kind of entry that meets it.
CREATE TABLE local_milestone (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  rule text COLLATE "C" NOT NULL,
  counted_from text COLLATE "C" NOT NULL,
  days bigint NOT NULL,
  done_by text COLLATE "C" NOT NULL,
  closed_day date,
  PRIMARY KEY (authority, id)
);

-- Shown and nothing else: what the law counts as a working day is the law's.
CREATE TABLE office_closure (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  PRIMARY KEY (authority, id)
);

-- Audits of the quality of plans. Answers are kept and grades are worked out of them by the set of questions that the sample was drawn with.
CREATE TABLE question_set (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  body text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, id)
);

-- seed, size and strata draw the same sample again from the same plans; population says how many these were.
CREATE TABLE audit_sample (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date NOT NULL,
  strata text COLLATE "C" NOT NULL,
  seed bigint NOT NULL,
  size bigint NOT NULL,
  population bigint NOT NULL,
  question_set text COLLATE "C" NOT NULL,
  made_by text COLLATE "C" NOT NULL,
  made_at bigint NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE TABLE audit (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  sample text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  plan_day date NOT NULL,
  stratum text COLLATE "C" NOT NULL,
  repeat_of text COLLATE "C",
  auditor text COLLATE "C",
  audited_day date,
  answers text COLLATE "C",
  finding text COLLATE "C",
  moderator text COLLATE "C",
  moderated_day date,
  moderated_answers text COLLATE "C",
  moderation text COLLATE "C",
  PRIMARY KEY (authority, id)
);

CREATE INDEX entry_officer ON entry (authority, on_day) WHERE kind = 'officer.assigned';
CREATE INDEX absence_day ON absence (authority, to_day);
CREATE INDEX allocation_made ON allocation (authority, made_at);
CREATE INDEX panel_meeting_day ON panel_meeting (authority, held_day);
CREATE INDEX panel_item_meeting ON panel_item (authority, meeting, place);
CREATE INDEX panel_item_case ON panel_item (authority, case_id);
CREATE INDEX audit_of_sample ON audit (authority, sample);

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

ALTER TABLE panel ENABLE ROW LEVEL SECURITY;
ALTER TABLE panel FORCE ROW LEVEL SECURITY;
CREATE POLICY panel_of_authority ON panel USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE panel_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE panel_member FORCE ROW LEVEL SECURITY;
CREATE POLICY panel_member_of_authority ON panel_member USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE panel_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE panel_meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY panel_meeting_of_authority ON panel_meeting USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE panel_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE panel_item FORCE ROW LEVEL SECURITY;
CREATE POLICY panel_item_of_authority ON panel_item USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE delay_reason ENABLE ROW LEVEL SECURITY;
ALTER TABLE delay_reason FORCE ROW LEVEL SECURITY;
CREATE POLICY delay_reason_of_authority ON delay_reason USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE local_milestone ENABLE ROW LEVEL SECURITY;
ALTER TABLE local_milestone FORCE ROW LEVEL SECURITY;
CREATE POLICY local_milestone_of_authority ON local_milestone USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE office_closure ENABLE ROW LEVEL SECURITY;
ALTER TABLE office_closure FORCE ROW LEVEL SECURITY;
CREATE POLICY office_closure_of_authority ON office_closure USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE question_set ENABLE ROW LEVEL SECURITY;
ALTER TABLE question_set FORCE ROW LEVEL SECURITY;
CREATE POLICY question_set_of_authority ON question_set USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE audit_sample ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_sample FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_sample_of_authority ON audit_sample USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY audit_of_authority ON audit USING (authority = current_setting('caseclock.authority', true));
