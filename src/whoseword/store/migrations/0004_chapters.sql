-- Which story takes up which earlier one again, after a while.

CREATE TABLE chapter (
  earlier TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  later TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  PRIMARY KEY (later, earlier)
) WITHOUT ROWID;

CREATE INDEX chapter_of_earlier ON chapter (earlier);
