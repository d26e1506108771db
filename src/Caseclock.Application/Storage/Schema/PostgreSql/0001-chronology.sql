-- The chronology, append-only, and what is projected from it. Sqlite/0001-chronology.sql says the same for the other engine.

-- last_seq numbers the entries; changes counts the changes of the projections that came without an entry. What is kept in memory goes by both.
CREATE TABLE authority (
  code text COLLATE "C" NOT NULL PRIMARY KEY,
  name text COLLATE "C" NOT NULL,
  colour text COLLATE "C",
  policies text COLLATE "C" NOT NULL,
  last_seq bigint NOT NULL,
  changes bigint NOT NULL
);

-- person '' is the register: what belongs to no person. recorded counts microseconds since 1970, UTC.
-- The key puts a person's entries side by side, so that a record is read, and a whole authority streamed, in one sweep.
CREATE TABLE entry (
  authority text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  seq bigint NOT NULL,
  id text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  on_day date NOT NULL,
  recorded bigint NOT NULL,
  case_id text COLLATE "C",
  recorded_by text COLLATE "C",
  note text COLLATE "C",
  corrects text COLLATE "C",
  fields text COLLATE "C" NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (authority, person, seq)
);

CREATE UNIQUE INDEX entry_seq ON entry (authority, seq);
CREATE INDEX entry_recorded ON entry (authority, recorded);
CREATE INDEX entry_register_case ON entry (authority, case_id) WHERE person = '' AND case_id IS NOT NULL;

-- An erasure under a retention schedule will have its own door here: it empties personal fields, keeps the dates, and is itself an entry.
CREATE FUNCTION entry_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    RAISE EXCEPTION 'An entry of the chronology is never edited. Append one that corrects it.';
  END IF;
  RAISE EXCEPTION 'An entry of the chronology is never deleted. Append one that withdraws it.';
END;
$$;

CREATE TRIGGER entry_is_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION entry_refuse_change();

-- Projections: worked out from the entries, written with them, rebuilt by "caseclock rebuild", proven by "caseclock verify".

-- The ids that are taken. Written in order, which an index of the entries would not be.
CREATE TABLE entry_id (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, id)
);

CREATE TABLE person (
  authority text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  surname text COLLATE "C",
  forename text COLLATE "C",
  former_surname text COLLATE "C",
  born date,
  died date,
  postcode text COLLATE "C",
  upn text COLLATE "C",
  uln text COLLATE "C",
  nhs_number text COLLATE "C",
  words text COLLATE "C" NOT NULL,
  as_at date NOT NULL,
  PRIMARY KEY (authority, person)
);

CREATE INDEX person_as_at ON person (authority, as_at);

-- What people are searched by. A person's own are kept beside them too, so that theirs can be taken away without an index by person.
CREATE TABLE person_word (
  authority text COLLATE "C" NOT NULL,
  word text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, word, person)
);

CREATE TABLE case_person (
  authority text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, case_id)
);

CREATE INDEX case_person_person ON case_person (authority, person);

CREATE TABLE case_summary (
  authority text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  stage text COLLATE "C" NOT NULL,
  is_open boolean NOT NULL,
  officer text COLLATE "C",
  school text COLLATE "C",
  need text COLLATE "C",
  nc_year text COLLATE "C",
  received date,
  plan_began date,
  plan_ended date,
  last_day date NOT NULL,
  name_key text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, case_id)
);

CREATE INDEX case_summary_person ON case_summary (authority, person);

CREATE TABLE deadline (
  authority text COLLATE "C" NOT NULL,
  person text COLLATE "C" NOT NULL,
  place bigint NOT NULL,
  case_id text COLLATE "C",
  rule text COLLATE "C" NOT NULL,
  clock text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  tier text COLLATE "C" NOT NULL,
  binds text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  is_work boolean NOT NULL,
  subject text COLLATE "C",
  started date,
  due date,
  exception text COLLATE "C" NOT NULL,
  stage text COLLATE "C",
  officer text COLLATE "C",
  school text COLLATE "C",
  PRIMARY KEY (authority, person, place)
);

-- Row-level security: a statement sees the rows of the authority that its transaction names, and no other, even for the tables' owner.
-- Nothing named: nothing seen. The list of authorities itself is open, so that an installation can say whom it serves.

ALTER TABLE entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry FORCE ROW LEVEL SECURITY;
CREATE POLICY entry_of_authority ON entry USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE entry_id ENABLE ROW LEVEL SECURITY;
ALTER TABLE entry_id FORCE ROW LEVEL SECURITY;
CREATE POLICY entry_id_of_authority ON entry_id USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
ALTER TABLE person FORCE ROW LEVEL SECURITY;
CREATE POLICY person_of_authority ON person USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE person_word ENABLE ROW LEVEL SECURITY;
ALTER TABLE person_word FORCE ROW LEVEL SECURITY;
CREATE POLICY person_word_of_authority ON person_word USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE case_person ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_person FORCE ROW LEVEL SECURITY;
CREATE POLICY case_person_of_authority ON case_person USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE case_summary ENABLE ROW LEVEL SECURITY;
ALTER TABLE case_summary FORCE ROW LEVEL SECURITY;
CREATE POLICY case_summary_of_authority ON case_summary USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
ALTER TABLE deadline FORCE ROW LEVEL SECURITY;
CREATE POLICY deadline_of_authority ON deadline USING (authority = current_setting('caseclock.authority', true));
