-- A row of the outbox tells of many events: those of one batch of a reader, or those of a deletion. The
-- reader's number stands beside events until they are told; a deletion names nobody.
alter table outbox
  add column reader bigint,
  add column events uuid[];
update outbox o set
  events = array[event_id],
  reader = case when tombstone then null else (select reader from reading_event e where e.event_id = o.event_id) end;
alter table outbox drop column event_id;
alter table outbox alter column events set not null;
