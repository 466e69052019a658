-- Bookings keep their tables in booking_tables, written by a trigger. Up to 0.1.0 each start filled in those from before that trigger, by
-- reading the whole book; this is the last time. What overlaps something that is kept already stays out, as before.
do $$
begin
  -- A new house has no table yet, and no booking.
  if to_regclass('booking_tables') is null then
    return;
  end if;
  insert into booking_tables
    select b.id, kept, tsrange(b.starts_at, b.ends_at) from bookings b, unnest(array[b.table_id, b.joined_with_id]) kept
    where b.status in ('confirmed', 'seated') and kept is not null
  on conflict do nothing;
end $$;
