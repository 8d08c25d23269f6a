-- For where the readers of a chapter went on to, which its page may show, also under the names it had before.
CREATE INDEX reading_figures_by_source ON reading_figures (detail, day) WHERE measure = 'came-from';
CREATE INDEX chapters_by_move ON chapters (moved_to) WHERE moved_to <> '';
