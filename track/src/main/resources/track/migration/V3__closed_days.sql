-- Days whose figures have been published; nothing of them is ever published again.
create table closed_day (
  day       integer     primary key,
  closed_at timestamptz not null,
  told      boolean     not null default false
);

-- Figures as published: rounded down to tens, none below ten. Written once, when the day is closed.
create table published_figure (
  day     integer not null references closed_day,
  chapter text    not null,
  measure text    not null,
  detail  text    not null,
  readers integer not null check (readers >= 10 and readers % 10 = 0),
  primary key (day, chapter, measure, detail)
);
