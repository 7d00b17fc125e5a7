-- Facts: what came in and what was read in it; nothing here is ever worked out again.

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content BLOB NOT NULL,
  added TEXT NOT NULL
);

-- ``key`` names the model and what else the reading hangs on: a newer one stands beside the older.
CREATE TABLE reading (
  article TEXT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  content BLOB NOT NULL,
  made TEXT NOT NULL,
  PRIMARY KEY (article, key)
);

CREATE TABLE decision (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  content BLOB NOT NULL,
  undone_by TEXT,
  undone_at TEXT
);

-- Snapshots: stories as they stand now. ``stale`` while the claims are those of earlier articles.

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  founded TEXT NOT NULL,
  stale INTEGER NOT NULL DEFAULT 1
);

CREATE TABLE member (
  article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  story TEXT NOT NULL REFERENCES story (id)
);

CREATE INDEX member_of_story ON member (story);

-- Which stories the articles of a stale one were in before: its ids go on from there.
CREATE TABLE lineage (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  earlier TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  PRIMARY KEY (story, earlier)
) WITHOUT ROWID;

-- ``version`` says which models told it: what a newer one tells stands beside it.
CREATE TABLE snapshot (
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  number INTEGER NOT NULL,
  made TEXT NOT NULL,
  entry BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (story, version)
);

-- What the pair model said, kept by the two texts and the model; ``story`` asked it last.
CREATE TABLE logits (
  pair TEXT PRIMARY KEY,
  story TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  content BLOB NOT NULL
) WITHOUT ROWID;

CREATE INDEX logits_of_story ON logits (story);

-- Work that must be finished even if the program was ended in the middle of it.
CREATE TABLE unfinished (task TEXT PRIMARY KEY);

-- ``rowid`` is the number of the article.
CREATE VIRTUAL TABLE words USING fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2');
