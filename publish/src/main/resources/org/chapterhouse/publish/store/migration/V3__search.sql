-- Full-text search. All three extensions are trusted: the owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA publish;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA publish;

-- How words are reduced: without accents, then to their stem in the languages we know.
CREATE TEXT SEARCH CONFIGURATION publish.search_english (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION publish.search_english
  ALTER MAPPING FOR word WITH publish.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION publish.search_russian (COPY = pg_catalog.russian);
ALTER TEXT SEARCH CONFIGURATION publish.search_russian
  ALTER MAPPING FOR word WITH publish.unaccent, russian_stem;
CREATE TEXT SEARCH CONFIGURATION publish.search_simple (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION publish.search_simple
  ALTER MAPPING FOR word WITH publish.unaccent, simple;

-- What search knows of each live chapter. Written by the indexer alone.
CREATE TABLE search (
  id             text PRIMARY KEY,
  language       text NOT NULL,
  title          text NOT NULL,
  head           tsvector NOT NULL, -- title, headings and the first words: small, for a first ranking
  words          tsvector NOT NULL, -- everything
  body           text NOT NULL,     -- what snippets are cut from, a passage a line
  section_starts int[] NOT NULL,    -- where in the body each heading's text starts, in UTF-16 units
  section_ids    text[] NOT NULL,
  section_titles text[] NOT NULL
);
ALTER TABLE search ALTER COLUMN words SET STORAGE EXTERNAL; -- read for every candidate of a ranking
CREATE INDEX search_by_words ON search USING gin (words);

-- Every word that any chapter ever held, as written but in lower case: what a typo may have meant.
CREATE TABLE search_words (
  language text NOT NULL,
  word     text NOT NULL COLLATE "C",
  PRIMARY KEY (language, word)
);
CREATE INDEX search_words_by_trigrams ON search_words USING gin (word publish.gin_trgm_ops);

-- Chapters to index again; rows are added where chapters are written and taken by the indexer.
CREATE TABLE search_queue (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chapter_id text NOT NULL
);
INSERT INTO search_queue (chapter_id) SELECT id FROM chapters ORDER BY id;

-- The orders in which the API lists chapters and nodes, whatever the database's collation.
CREATE INDEX chapters_by_id ON chapters (id COLLATE "C") WHERE state = 'PRESENT';
CREATE INDEX chapters_by_sequence ON chapters (sequence DESC, id);
CREATE INDEX nodes_by_key ON nodes (key COLLATE "C");
