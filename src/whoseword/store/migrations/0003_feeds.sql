-- What is known of feeds that are watched. Addresses and entries stand here as hashes alone.

CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  etag TEXT,
  modified TEXT
) WITHOUT ROWID;

-- ``mark`` hashes what an entry says; ``tries`` counts the looks at it that brought no article.
CREATE TABLE entry (
  key TEXT NOT NULL,
  mark TEXT NOT NULL,
  done INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  PRIMARY KEY (key, mark)
) WITHOUT ROWID;

CREATE TABLE alert (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  story TEXT NOT NULL,
  text TEXT NOT NULL
);
