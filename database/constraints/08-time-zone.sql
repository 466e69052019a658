-- Names of time zones: “UTC+3” is three hours west here and three hours east elsewhere, so only names of the list count, written as they are.

create or replace function is_time_zone(zone text) returns boolean language sql stable as $$
  select exists (select from pg_timezone_names where name = zone)
$$;
