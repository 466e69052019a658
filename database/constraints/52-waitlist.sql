-- The waitlist: one place in the queue for each guest and time, and each booking was made of one entry at most.

create sequence if not exists waitlist_number start 1001;
create unique index waitlist_entries_number_unique on waitlist_entries (number);
create unique index waitlist_entries_manage_token_unique on waitlist_entries (manage_token_hash);
create unique index waitlist_entries_booking_unique on waitlist_entries (booking_id) where booking_id is not null;
create unique index waitlist_entries_email_once on waitlist_entries (venue_id, starts_at, lower(email))
  where email is not null and status in ({statuses});
create unique index waitlist_entries_phone_once on waitlist_entries (venue_id, starts_at, regexp_replace(phone, '[^0-9]', '', 'g'))
  where phone is not null and status in ({statuses});
create index waitlist_entries_live on waitlist_entries (venue_id, joined_at, id) where status in ({statuses});
create index waitlist_entries_updated on waitlist_entries (updated_at);
create index waitlist_entries_search on waitlist_entries using gin (
  (coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(note, '')) gin_trgm_ops);
alter table waitlist_entries add constraint waitlist_entries_ends_at_order check (ends_at >= starts_at);
alter table waitlist_entries add constraint waitlist_entries_guests_range check (guests between 1 and 100);
alter table waitlist_entries add constraint waitlist_entries_offer_whole
  check (status not in ({statuses}) or (offer_starts_at is not null and offer_ends_at is not null and offer_expires_at is not null));

create or replace function tell_waitlist() returns trigger language plpgsql as $$
begin
  perform tell_live('waitlist.changed', new.document_id, 'bookings', 'bookings/' || (select document_id from venues where id = new.venue_id));
  return null;
end $$;
create or replace trigger tell_waitlist after insert or update on waitlist_entries for each row execute function tell_waitlist();
create or replace trigger count_revision before update on waitlist_entries for each row execute function count_revision();
