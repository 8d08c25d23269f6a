-- How many readers who opted in read what, on closed days: reading.stats, one row for each figure.
CREATE TABLE reading_figures (
  key     text    NOT NULL,
  chapter text    NOT NULL,
  day     date    NOT NULL,
  measure text    NOT NULL,
  detail  text    NOT NULL,
  readers integer NOT NULL,
  PRIMARY KEY (key, measure, detail)
);
CREATE INDEX reading_figures_by_day ON reading_figures (day, measure);
CREATE INDEX reading_figures_by_chapter ON reading_figures (chapter, measure, day);
