-- Where chapters stand: in folders, under letters, in order of their titles. Keys of indexes are cut,
-- because PostgreSQL refuses long ones.

ALTER TABLE chapters
  ADD COLUMN folder text NOT NULL GENERATED ALWAYS AS (regexp_replace(slug, '/?[^/]*$', '')) STORED,
  ADD COLUMN sort_title text NOT NULL GENERATED ALWAYS AS (left(lower(title), 60)) STORED,
  ADD COLUMN letter text NOT NULL GENERATED ALWAYS AS (
    CASE WHEN title ~ '^[[:alpha:]]' THEN upper(left(title, 1)) ELSE '#' END) STORED;

CREATE INDEX chapters_by_folder ON chapters (language, folder, sort_title) WHERE state = 'PRESENT';
CREATE INDEX chapters_by_letter ON chapters (language, letter, sort_title) WHERE state = 'PRESENT';
CREATE INDEX chapters_by_place ON chapters (language, slug COLLATE "C") WHERE state = 'PRESENT';
