-- Tables of a venue, and which of them are pushed together.

create unique index tables_number_unique on tables (lower(number), venue_id);
alter table tables add constraint tables_seats_range check (seats between 1 and 100);
alter table tables add constraint tables_price_range check (price >= 0);
alter table components_table_prices add constraint components_table_prices_price_range check (price >= 0);
create index tables_venue on tables (venue_id, seats) where is_bookable;

-- The room is drawn anew.
create or replace function tell_tables() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, topics)
  select 'tables.changed', array['bookings'] || array(select 'bookings/' || document_id from venues);
  return null;
end $$;
create or replace trigger tell_tables after insert or update or delete on tables for each statement execute function tell_tables();
create or replace trigger tell_tables after insert or delete on tables_joins_with_lnk for each statement execute function tell_tables();
create or replace trigger count_revision before update on tables for each row execute function count_revision();
