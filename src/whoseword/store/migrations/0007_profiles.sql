-- What an article is likened to others by; ``version`` says what made it, and others make it anew.

CREATE TABLE profile (
  article TEXT PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  content BLOB NOT NULL
);
