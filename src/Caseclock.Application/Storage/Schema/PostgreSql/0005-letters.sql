-- Documents of cases, letters and their templates. Sqlite/0005-letters.sql says the same for the other engine.

-- A document of a case. Its content is a file outside the database, found by sha256. Documents of one chain are versions of one thing: number
-- is the chain's number within the case. A removed document keeps its row and its content. letter: the letter it was made as; null for an upload.
CREATE TABLE document (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  chain text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  version bigint NOT NULL,
  kind text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  added_at bigint NOT NULL,
  added_by text COLLATE "C",
  letter text COLLATE "C",
  removed_at bigint,
  removed_by text COLLATE "C",
  removed_why text COLLATE "C",
  PRIMARY KEY (authority, id)
);

-- The versions of templates that an authority has used or made. sha256: the .docx, kept as documents are. shipped: it came with the program.
CREATE TABLE letter_template (
  authority text COLLATE "C" NOT NULL,
  template text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  sha256 text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  shipped boolean NOT NULL,
  note text COLLATE "C",
  added_at bigint NOT NULL,
  added_by text COLLATE "C",
  PRIMARY KEY (authority, template, version)
);

-- What every letter of an authority says of itself: addresses and advisers. name is a merge field.
CREATE TABLE letter_detail (
  authority text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (authority, name)
);

-- A letter that was made, to whom, and whether and how it was sent. to_key: the recipient on the case; null where somebody else was typed in,
-- for the reason in to_why. encloses: the plan document sent with it. sent_on is the day of sending; sent_at when that was recorded.
CREATE TABLE letter (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  template text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  document text COLLATE "C" NOT NULL,
  to_key text COLLATE "C",
  to_name text COLLATE "C" NOT NULL,
  to_address text COLLATE "C",
  to_why text COLLATE "C",
  encloses text COLLATE "C",
  batch text COLLATE "C",
  made_at bigint NOT NULL,
  made_by text COLLATE "C" NOT NULL,
  sent_on date,
  sent_how text COLLATE "C",
  sent_at bigint,
  sent_by text COLLATE "C",
  PRIMARY KEY (authority, id)
);

-- Letters asked for in bulk, until a second person decides. state: waiting, made, refused.
CREATE TABLE letter_batch (
  authority text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  template text COLLATE "C" NOT NULL,
  asked_at bigint NOT NULL,
  asked_by text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  decided_at bigint,
  decided_by text COLLATE "C",
  why text COLLATE "C",
  PRIMARY KEY (authority, id)
);

-- One letter of a batch: to whom on which case. letter: the one made; skipped: why none was.
CREATE TABLE letter_batch_line (
  authority text COLLATE "C" NOT NULL,
  batch text COLLATE "C" NOT NULL,
  place bigint NOT NULL,
  case_id text COLLATE "C" NOT NULL,
  to_key text COLLATE "C" NOT NULL,
  letter text COLLATE "C",
  skipped text COLLATE "C",
  PRIMARY KEY (authority, batch, place)
);

CREATE INDEX document_case ON document (authority, case_id, number);
CREATE INDEX letter_case ON letter (authority, case_id, made_at);
CREATE INDEX letter_batch_asked ON letter_batch (authority, asked_at);

-- Row-level security, as for the chronology.

ALTER TABLE document ENABLE ROW LEVEL SECURITY;
ALTER TABLE document FORCE ROW LEVEL SECURITY;
CREATE POLICY document_of_authority ON document USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE letter_template ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_template FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_template_of_authority ON letter_template USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE letter_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_detail FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_detail_of_authority ON letter_detail USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE letter ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_of_authority ON letter USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE letter_batch ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_batch FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_batch_of_authority ON letter_batch USING (authority = current_setting('caseclock.authority', true));

ALTER TABLE letter_batch_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE letter_batch_line FORCE ROW LEVEL SECURITY;
CREATE POLICY letter_batch_line_of_authority ON letter_batch_line USING (authority = current_setting('caseclock.authority', true));
