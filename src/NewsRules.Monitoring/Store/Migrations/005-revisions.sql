-- A later text of an article is an article of its own, which says whose text it is: the number of the first.
ALTER TABLE articles ADD COLUMN revises INTEGER REFERENCES articles;
CREATE INDEX articles_by_revises ON articles (revises) WHERE revises IS NOT NULL;

-- What the entries of feeds have said under each of their names, which are id and link, and the first text of the article that they are.
CREATE TABLE entries (
  source   TEXT NOT NULL,
  name     TEXT NOT NULL,
  words    TEXT NOT NULL,
  article  INTEGER NOT NULL REFERENCES articles,
  PRIMARY KEY (source, name, words, article)
) STRICT, WITHOUT ROWID;
INSERT INTO entries SELECT source, id, '', number FROM articles;
INSERT OR IGNORE INTO entries SELECT source, link, '', number FROM articles WHERE link IS NOT NULL;

-- Pages that could not be read when their articles came, and are asked for again.
CREATE TABLE pages (
  article   INTEGER PRIMARY KEY REFERENCES articles,
  attempts  INTEGER NOT NULL,
  next_try  TEXT NOT NULL
) STRICT;
