-- Letters that look the same are kept the same from now on (NFC): what older houses have typed otherwise is composed once, so that it is
-- found. A table in which two rows would become one by it stays as it is. And rows that were left without a name in web addresses get one.
do $$
declare
  kept record;
begin
  -- A new house has no table yet.
  if to_regclass('dishes') is null then
    return;
  end if;
  for kept in
    select c.table_name, string_agg(format('%1$I = normalize(%1$I, nfc)', c.column_name), ', ') as written,
      string_agg(format('%I is not nfc normalized', c.column_name), ' or ') as wanted
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type in ('character varying', 'text')
      and c.is_generated = 'NEVER' and c.table_name not in ('outbox_events', 'idempotency_keys', 'notifications')
      and c.table_name not like 'strapi\_%'
    group by c.table_name
  loop
    begin
      execute format('update %I set %s where %s', kept.table_name, kept.written, kept.wanted);
    exception when unique_violation or exclusion_violation then
      raise notice 'texts of % stay as they are', kept.table_name;
    end;
  end loop;
  update dishes set slug = 'dish-' || id where slug is null or slug !~ '[a-z0-9]';
  update categories set slug = 'category-' || id where slug is null or slug !~ '[a-z0-9]';
  update venues set slug = 'venue-' || id where slug is null or slug !~ '[a-z0-9]';
  if to_regclass('events') is not null then
    update events set slug = 'event-' || id where slug is null or slug !~ '[a-z0-9]';
  end if;
end $$;
