-- Articles that are copies of one text tell one story, known by source and id of the first.
ALTER TABLE articles ADD COLUMN story TEXT NOT NULL DEFAULT '';
UPDATE articles SET story = source || '/' || id;
CREATE INDEX articles_by_story ON articles (story);
CREATE INDEX alerts_by_article ON alerts (article);

-- The first texts of late, by which copies are recognised.
CREATE TABLE stories (
  first   INTEGER PRIMARY KEY REFERENCES articles,
  seen    TEXT NOT NULL,
  sketch  BLOB NOT NULL
) STRICT;
CREATE INDEX stories_by_seen ON stories (seen);

CREATE TABLE story_bands (
  band   INTEGER NOT NULL,
  story  INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
  PRIMARY KEY (band, story)
) STRICT, WITHOUT ROWID;
CREATE INDEX story_bands_by_story ON story_bands (story);
