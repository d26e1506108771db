-- Documents of cases, letters and their templates. PostgreSql/0005-letters.sql says the same for the other engine.

-- A document of a case. Its content is a file outside the database, found by sha256. Documents of one chain are versions of one thing: number
-- is the chain's number within the case. A removed document keeps its row and its content. letter: the letter it was made as; null for an upload.
CREATE TABLE document (
  authority   TEXT    NOT NULL,
  id          TEXT    NOT NULL,
  case_id     TEXT    NOT NULL,
  chain       TEXT    NOT NULL,
  number      INTEGER NOT NULL,
  version     INTEGER NOT NULL,
  kind        TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  type        TEXT    NOT NULL,
  size        INTEGER NOT NULL,
  sha256      TEXT    NOT NULL,
  added_at    INTEGER NOT NULL,
  added_by    TEXT,
  letter      TEXT,
  removed_at  INTEGER,
  removed_by  TEXT,
  removed_why TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- The versions of templates that an authority has used or made. sha256: the .docx, kept as documents are. shipped: it came with the program.
CREATE TABLE letter_template (
  authority TEXT    NOT NULL,
  template  TEXT    NOT NULL,
  version   INTEGER NOT NULL,
  sha256    TEXT    NOT NULL,
  size      INTEGER NOT NULL,
  shipped   INTEGER NOT NULL,
  note      TEXT,
  added_at  INTEGER NOT NULL,
  added_by  TEXT,
  PRIMARY KEY (authority, template, version)
) STRICT, WITHOUT ROWID;

-- What every letter of an authority says of itself: addresses and advisers. name is a merge field.
CREATE TABLE letter_detail (
  authority TEXT    NOT NULL,
  name      TEXT    NOT NULL,
  value     TEXT    NOT NULL,
  PRIMARY KEY (authority, name)
) STRICT, WITHOUT ROWID;

-- A letter that was made, to whom, and whether and how it was sent. to_key: the recipient on the case; null where somebody else was typed in,
-- for the reason in to_why. encloses: the plan document sent with it. sent_on is the day of sending; sent_at when that was recorded.
CREATE TABLE letter (
  authority  TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  case_id    TEXT    NOT NULL,
  template   TEXT    NOT NULL,
  version    INTEGER NOT NULL,
  document   TEXT    NOT NULL,
  to_key     TEXT,
  to_name    TEXT    NOT NULL,
  to_address TEXT,
  to_why     TEXT,
  encloses   TEXT,
  batch      TEXT,
  made_at    INTEGER NOT NULL,
  made_by    TEXT    NOT NULL,
  sent_on    TEXT,
  sent_how   TEXT,
  sent_at    INTEGER,
  sent_by    TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- Letters asked for in bulk, until a second person decides. state: waiting, made, refused.
CREATE TABLE letter_batch (
  authority  TEXT    NOT NULL,
  id         TEXT    NOT NULL,
  template   TEXT    NOT NULL,
  asked_at   INTEGER NOT NULL,
  asked_by   TEXT    NOT NULL,
  state      TEXT    NOT NULL,
  decided_at INTEGER,
  decided_by TEXT,
  why        TEXT,
  PRIMARY KEY (authority, id)
) STRICT, WITHOUT ROWID;

-- One letter of a batch: to whom on which case. letter: the one made; skipped: why none was.
CREATE TABLE letter_batch_line (
  authority TEXT    NOT NULL,
  batch     TEXT    NOT NULL,
  place     INTEGER NOT NULL,
  case_id   TEXT    NOT NULL,
  to_key    TEXT    NOT NULL,
  letter    TEXT,
  skipped   TEXT,
  PRIMARY KEY (authority, batch, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX document_case ON document (authority, case_id, number);
CREATE INDEX letter_case ON letter (authority, case_id, made_at);
CREATE INDEX letter_batch_asked ON letter_batch (authority, asked_at);
