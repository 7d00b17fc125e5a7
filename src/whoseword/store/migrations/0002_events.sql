-- Which articles are worth comparing, and how likely two of them tell of one event.

-- ``day`` is -1 where no date is known.
CREATE TABLE mark (
  mark TEXT NOT NULL,
  day INTEGER NOT NULL,
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  PRIMARY KEY (mark, day, article)
) WITHOUT ROWID;

CREATE INDEX mark_of_article ON mark (article);

-- Every pair stands here both ways round.
CREATE TABLE likeness (
  one TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  likely REAL NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;

CREATE INDEX likeness_of_other ON likeness (other);
