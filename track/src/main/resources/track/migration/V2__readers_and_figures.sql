-- Readers get a number of their own for the private tables; it goes with their consent.
alter table consent
  add column number  bigint generated always as identity unique,
  add column told_on date,
  add column told    integer not null default 0;

-- Whom an event belongs to: this column is the only place that knows. Null once the id has expired.
alter table reading_event
  add column reader    bigint,
  add column day       integer not null default 0,
  add column section   text    not null default '',
  add column dwell     integer not null default 0,
  add column came_from text    not null default '';
update reading_event set day = minute / 1440;
update reading_event e set reader = c.number
  from reading_link l join consent c using (reader) where l.event_id = e.event_id;
alter table reading_event alter column day drop default;
drop table reading_link;
create index reading_event_by_reader on reading_event (reader, day, chapter);
create index reading_event_by_minute on reading_event using brin (minute);

-- The figures an event counts in.
create function cells_of(kind text, section text, dwell integer, came_from text)
  returns table (measure text, detail text) language sql immutable as $$
    select 'opened', ''              where kind = 'CHAPTER_OPENED'
    union all
    select 'came-from', came_from    where kind = 'CHAPTER_OPENED' and came_from <> ''
    union all
    select 'section', section        where kind = 'SECTION_REACHED'
    union all
    select 'visible', dwell::text    where kind = 'TIME_VISIBLE'
    union all
    select 'finished', ''            where kind = 'CHAPTER_FINISHED'
  $$;

-- Private aggregate: how many readers count in each figure, each once. A reader always counts in the
-- stripe of their number, so that readers of one chapter need not wait for each other.
create table figure (
  day     integer  not null,
  chapter text     not null,
  measure text     not null,
  detail  text     not null,
  stripe  smallint not null,
  readers integer  not null check (readers > 0),
  primary key (day, chapter, measure, detail, stripe)
) with (fillfactor = 70);
insert into figure (day, chapter, measure, detail, stripe, readers)
  select day, chapter, measure, detail, reader % 16, count(distinct reader)
  from reading_event cross join lateral cells_of(kind, section, dwell, came_from)
  where reader is not null
  group by 1, 2, 3, 4, 5;
drop table chapter_count;

-- Rows up to here have been claimed: the relay may have sent them. One row, so that claiming and
-- withdrawing exclude each other.
create table relay_mark (
  id      smallint primary key check (id = 1),
  claimed bigint not null
);
insert into relay_mark (id, claimed)
  values (1, coalesce((select max(number) from outbox where claimed), 0));
alter table outbox drop column claimed;
