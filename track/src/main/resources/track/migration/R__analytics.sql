-- What analysts see: published figures and nothing else. docs/analytics.md describes each view.
create schema if not exists analytics;

create or replace view analytics.closed_days as
  select date '1970-01-01' + day as day, closed_at from track.closed_day;

create or replace view analytics.chapter_days as
  select date '1970-01-01' + day as day,
         chapter,
         split_part(chapter, '/', 1) as language,
         coalesce(sum(readers) filter (where measure = 'opened'), 0)::integer as opened,
         coalesce(sum(readers) filter (where measure = 'finished'), 0)::integer as finished,
         round(coalesce(sum(readers) filter (where measure = 'finished'), 0)::numeric
               / nullif(sum(readers) filter (where measure = 'opened'), 0), 2) as finish_rate
  from track.published_figure
  where measure in ('opened', 'finished')
  group by track.published_figure.day, chapter;

create or replace view analytics.section_days as
  select date '1970-01-01' + day as day, chapter, detail as section, readers
  from track.published_figure where measure = 'section';

create or replace view analytics.visible_days as
  select date '1970-01-01' + day as day, chapter, detail::integer as seconds, readers
  from track.published_figure where measure = 'visible';

create or replace view analytics.way_days as
  select date '1970-01-01' + day as day, detail as source, chapter as target, readers
  from track.published_figure where measure = 'came-from';

create or replace view analytics.trending as
  select chapter, language, last_week, week_before, last_week - week_before as change
  from (select chapter, language,
               coalesce(sum(opened) filter (where day > last - 7), 0)::integer as last_week,
               coalesce(sum(opened) filter (where day <= last - 7), 0)::integer as week_before
        from analytics.chapter_days
        cross join (select max(day) as last from analytics.closed_days) newest
        where day > last - 14
        group by chapter, language) weeks;

-- Whoever may not make roles makes this one by hand and starts again: docs/analytics.md.
do $$
begin
  begin
    create role chapterhouse_analyst nologin;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise warning 'cannot create the role chapterhouse_analyst: create it and grant it the views';
      return;
  end;
  grant usage on schema analytics to chapterhouse_analyst;
  grant select on all tables in schema analytics to chapterhouse_analyst;
end
$$;
