-- Images and other files. A path belongs to the partition its key hashes to; a blob belongs to nobody:
-- paths of several partitions may name one hash, so whoever adds or drops a blob holds its lock.

CREATE TABLE assets (
  path      text PRIMARY KEY,
  state     text NOT NULL CHECK (state IN ('PRESENT', 'REMOVED')),
  revision  bigint NOT NULL,
  sequence  bigint NOT NULL,
  hash      text NOT NULL,
  size      bigint NOT NULL,
  width     int NOT NULL,
  height    int NOT NULL,
  edited_at timestamptz NOT NULL,
  author    text NOT NULL
);
CREATE INDEX assets_by_hash ON assets (hash) WHERE state = 'PRESENT';

CREATE TABLE blobs (
  hash    text PRIMARY KEY,
  content bytea NOT NULL
);
ALTER TABLE blobs ALTER COLUMN content SET STORAGE EXTERNAL; -- images are compressed already, and parts are read
