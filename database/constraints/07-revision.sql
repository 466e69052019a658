-- How often a row was written, whoever writes it: what calendars, events and If-Match tell versions by. Each noun's file says it of its tables.
create or replace function count_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  return new;
end $$;
