-- Bells: rung at commit, heard by every instance.

create or replace function ring() returns trigger language plpgsql as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;

-- NOTIFY holds a lock of the whole cluster until its commit is on disk. Our own connections ring after the commit instead, when they are
-- told (src/platform/postgres/bells.ts); nobody else does. For what is looked for now and then as well, so that a bell may be missed.
create or replace function ring_soon() returns trigger language plpgsql as $$
begin
  if current_setting('samovar.bells', true) = 'after commit' then raise notice using errcode = 'BELL0', message = tg_argv[0];
  else perform pg_notify(tg_argv[0], '');
  end if;
  return null;
end $$;
