-- A calendar of a venue that is gone was read by nobody but those who had its address, and showed nothing.
do $$ begin
  if to_regclass('booking_calendars') is not null and to_regclass('venues') is not null then
    delete from booking_calendars where venue_id is not null and venue_id not in (select id from venues);
  end if;
end $$;
