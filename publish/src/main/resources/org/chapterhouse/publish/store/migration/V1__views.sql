-- The views of the publish stage. Every row but those of epochs belongs to one partition of one
-- topic, and only the owner of that partition writes it.

CREATE TABLE chapters (
  id           text PRIMARY KEY,
  language     text NOT NULL,
  slug         text NOT NULL,
  path         text NOT NULL,
  title        text NOT NULL,
  state        text NOT NULL CHECK (state IN ('PRESENT', 'REMOVED')),
  revision     bigint NOT NULL,
  sequence     bigint NOT NULL,
  content      bytea NOT NULL,
  content_hash text NOT NULL,
  moved_to     text NOT NULL,
  edited_at    timestamptz NOT NULL,
  author       text NOT NULL
);
ALTER TABLE chapters ALTER COLUMN content SET STORAGE EXTERNAL; -- compressing costs more than it saves here
CREATE INDEX chapters_by_slug ON chapters (slug) WHERE state = 'PRESENT';
CREATE INDEX chapters_by_time ON chapters (edited_at DESC, id) WHERE state = 'PRESENT';

CREATE TABLE ties (
  id           text PRIMARY KEY,
  revision     bigint NOT NULL,
  sequence     bigint NOT NULL,
  content_hash text NOT NULL,
  hash         text NOT NULL,
  broken       jsonb NOT NULL,
  mentions     jsonb NOT NULL,
  related      jsonb NOT NULL
);

CREATE TABLE links (
  source   text NOT NULL,
  position int NOT NULL,
  href     text NOT NULL,
  target   text NOT NULL,
  anchor   text NOT NULL,
  text     text NOT NULL,
  sentence text NOT NULL,
  line     int NOT NULL,
  PRIMARY KEY (source, position)
);
CREATE INDEX links_by_target ON links (target, source, position);

CREATE TABLE backlinks (
  target   text NOT NULL,
  position int NOT NULL,
  source   text NOT NULL,
  text     text NOT NULL,
  anchor   text NOT NULL,
  PRIMARY KEY (target, position)
);

CREATE TABLE nodes (
  key      text PRIMARY KEY,
  kind     text NOT NULL,
  label    text NOT NULL,
  language text NOT NULL
);

CREATE TABLE edges (
  key      text PRIMARY KEY,
  source   text NOT NULL,
  target   text NOT NULL,
  kind     text NOT NULL,
  weight   double precision NOT NULL,
  evidence jsonb NOT NULL
);
CREATE INDEX edges_by_source ON edges (source, kind, target);
CREATE INDEX edges_by_target ON edges (target, kind, source);

-- How far the views have come in each partition: the consumer's position, which passes transaction
-- markers too, and the offset of the last record applied (-1 when there was none).
CREATE TABLE positions (
  topic              text NOT NULL,
  partition          int NOT NULL,
  topic_id           text NOT NULL,
  next_offset        bigint NOT NULL,
  last_record_offset bigint NOT NULL DEFAULT -1,
  PRIMARY KEY (topic, partition)
);

-- Who owns partition p of every topic: each new owner raises the epoch, and whoever writes under an
-- older one fails.
CREATE TABLE epochs (
  partition int PRIMARY KEY,
  epoch     bigint NOT NULL,
  owner     text NOT NULL
);

CREATE TABLE outbox (
  partition   int NOT NULL,
  row_number  bigint GENERATED ALWAYS AS IDENTITY,
  chapter_id  text NOT NULL,
  cause       text NOT NULL,
  revision    bigint NOT NULL,
  sequence    bigint NOT NULL,
  removed     boolean NOT NULL,
  ties_hash   text NOT NULL,
  readable_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (partition, row_number)
);

-- Row numbers start at the microsecond this schema was made: an emptied database must not hand out
-- numbers again that readers of chapter.published have already seen.
SELECT setval(
  pg_get_serial_sequence('outbox', 'row_number'),
  (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
