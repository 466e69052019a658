-- Live: what open screens and guests' apps are told (src/platform/live).

-- What changed, for whom; written along with the change. `seq` is given after the commit, so that its order is that of the commits
-- and nobody who has seen n can be told something below n later.
create table if not exists live_changes (
  id bigserial primary key,
  seq bigint,
  topics text[] not null,
  name text not null,
  subject text,
  user_id integer,
  at timestamptz not null default clock_timestamp()
);
create sequence if not exists live_changes_seq;
alter table live_changes add constraint live_changes_seq_key unique (seq);
create index live_changes_unnumbered on live_changes (id) where seq is null;
create or replace trigger ring_live after insert on live_changes for each statement execute function ring_soon('live');

create or replace function number_live_changes() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('samovar.live'));
  with fresh as materialized (select id from live_changes where seq is null order by id),
    numbered as materialized (select id, nextval('live_changes_seq') as seq from fresh)
  update live_changes c set seq = numbered.seq from numbered where numbered.id = c.id;
end $$;

create or replace function tell_live(told text, id text, variadic topics text[]) returns void language sql as $$
  insert into live_changes (name, subject, topics)
  select told, id, array(select distinct topic from unnest(topics) topic where topic is not null)
$$;

-- What somebody at the monitor should look at.
create or replace function tell_trouble() returns trigger language plpgsql as $$
begin
  perform tell_live(tg_argv[0], null, 'monitor');
  return null;
end $$;
