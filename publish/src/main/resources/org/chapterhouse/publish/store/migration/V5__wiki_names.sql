-- The name by which [[wiki links]] find a chapter wherever it is, as the module markdown folds it.

ALTER TABLE chapters ADD COLUMN wiki_name text NOT NULL GENERATED ALWAYS AS (
  regexp_replace(btrim(regexp_replace(slug, '^.*/', '')), '[ \t\n\v\f\r_-]+', '-', 'g')) STORED;

CREATE INDEX chapters_by_wiki_name ON chapters (language, wiki_name) WHERE state = 'PRESENT';
