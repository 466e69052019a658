-- Zones were taken that not everybody reads alike. “UTC+3” was three hours east to the house: Etc/GMT-3, or a place with that clock.
-- Other spellings become the name of the list; what is no zone to anybody (“local”) is UTC.
do $$
declare
  held record;
  offset_text text;
  named text;
begin
  for held in select * from (values ('venues'), ('notice_preferences')) t(name) where to_regclass(t.name) is not null loop
    for offset_text in execute format(
      'select distinct timezone from %I where timezone is not null and timezone not in (select name from pg_timezone_names)', held.name)
    loop
      select name into named from pg_timezone_names where lower(name) = lower(offset_text) order by name limit 1;
      if named is null and offset_text ~* '^utc[+-][0-9]{1,2}(:[0-9]{2}){0,1}$' then
        select name into named from pg_timezone_names
          where utc_offset = substr(offset_text, 4)::interval and not is_dst and name ~ '^(Etc/GMT[+-]|Africa/|America/|Asia/|Atlantic/|Australia/|Europe/|Indian/|Pacific/)'
          order by name !~ '^Etc/', name limit 1;
      end if;
      raise warning 'The time zone “%” of % is now %', offset_text, held.name, coalesce(named, 'UTC');
      execute format('update %I set timezone = %L where timezone = %L', held.name, coalesce(named, 'UTC'), offset_text);
      named := null;
    end loop;
  end loop;
end $$;
