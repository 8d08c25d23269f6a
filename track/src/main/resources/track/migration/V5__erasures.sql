-- How many readers have been erased, and up to which of them the files were cleared of dead rows.
create table erasure_mark (
  id      smallint primary key check (id = 1),
  erased  bigint not null default 0,
  cleared bigint not null default 0
);
insert into erasure_mark (id) values (1);
