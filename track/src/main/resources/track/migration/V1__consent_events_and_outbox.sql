-- Everything about readers lives in this schema, and goes with their consent.

-- The key that signs proofs and hides ids; made at the first start.
create table signing_key (
  id     smallint primary key check (id = 1),
  secret bytea not null check (length(secret) = 32)
);

-- One row per reader who has opted in. The reader's id itself is in the reader's browser only; here
-- stands its HMAC.
create table consent (
  reader       bytea primary key,
  text_version text not null,
  language     text not null,
  given_at     timestamptz not null
);

-- What happened. Names nobody.
create table reading_event (
  event_id uuid primary key,
  kind     text not null,
  chapter  text not null,
  minute   bigint not null,
  visit    uuid not null
);

-- Whom an event belongs to: the only place that knows.
create table reading_link (
  event_id uuid primary key references reading_event,
  reader   bytea not null references consent
);
create index reading_link_by_reader on reading_link (reader);

-- Private aggregate: how often each chapter was opened by readers who still consent.
create table chapter_count (
  chapter text primary key,
  opened  bigint not null check (opened > 0)
);

-- What is still to be told to reading.events, in this order. A row is claimed before it is sent, so
-- that a withdrawal knows which rows nobody can have seen yet.
create table outbox (
  number    bigint generated always as identity primary key,
  event_id  uuid not null,
  tombstone boolean not null,
  claimed   boolean not null default false
);
create index outbox_by_event on outbox (event_id);

-- HMACs of withdrawn ids, kept until the last proof of each has expired.
create table withdrawn (
  reader bytea primary key,
  until  timestamptz not null
);
