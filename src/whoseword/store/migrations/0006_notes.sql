-- What was written down beside claims, articles and stories; ``noted`` are the articles it rests on.

CREATE TABLE note (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  content BLOB NOT NULL,
  withdrawn_by TEXT,
  withdrawn_at TEXT
);

CREATE TABLE noted (
  note INTEGER NOT NULL REFERENCES note (number) ON DELETE CASCADE,
  article TEXT NOT NULL,
  PRIMARY KEY (note, article)
) WITHOUT ROWID;

CREATE INDEX noted_article ON noted (article);
