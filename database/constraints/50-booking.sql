-- Bookings: no table is kept twice, and none is asked for twice by the same guest.

create sequence if not exists booking_number start 1001;
create unique index bookings_number_unique on bookings (number);
create unique index bookings_manage_token_unique on bookings (manage_token_hash);
create unique index bookings_external_ref_unique on bookings (external_ref) where external_ref is not null;

-- The same guest asks for the same table and time once, as long as the wish is alive.
create unique index bookings_email_once on bookings (table_id, starts_at, lower(email))
  where email is not null and status in ({statuses});
create unique index bookings_phone_once on bookings (table_id, starts_at, regexp_replace(phone, '[^0-9]', '', 'g'))
  where phone is not null and status in ({statuses});

alter table bookings add constraint bookings_ends_at_order check (ends_at > starts_at);
alter table bookings add constraint bookings_guests_range check (guests between 1 and 100);
alter table bookings add constraint bookings_price_range check (price >= 0);
alter table bookings add constraint bookings_joined_with_other check (joined_with_id <> table_id);

-- No two bookings that keep a table overlap: [18:00, 20:00) and [20:00, 22:00) do not.
alter table bookings add constraint bookings_no_overlap
  exclude using gist (table_id with =, tsrange(starts_at, ends_at) with &&) where (status in ({statuses}));

create index bookings_table_active on bookings (table_id, starts_at) where status in ({statuses});
create index bookings_active on bookings (starts_at) where status in ({statuses});
create index bookings_table on bookings (table_id);
create index bookings_starts on bookings (starts_at, id);
create index bookings_search on bookings using gin (
  (coalesce(number, '') || ' ' || coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(note, '') || ' ' || coalesce(decision_note, '') || ' ' || coalesce(external_ref, '')) gin_trgm_ops);
-- What stands in a day's plan, from whichever hour to whichever.
create index bookings_plan on bookings using gist (tsrange(starts_at, ends_at)) where status in ({statuses});
create index bookings_user on bookings (user_id, starts_at desc);
create index bookings_joined on bookings (joined_with_id) where joined_with_id is not null;

-- Strapi's own, which nothing reads or one beside it begins with.
drop index if exists bookings_created_by_id_fk;
drop index if exists bookings_updated_by_id_fk;
drop index if exists bookings_table_id_fk;
drop index if exists bookings_user_id_fk;
-- The kitchen's pace: who arrives in a venue around a time.
create index bookings_arrivals on bookings (venue_id, starts_at) where status in ({statuses});

-- Who came before, and who did not: found by address, number or account.
create index bookings_past_email on bookings (lower(email)) where status in ({statuses});
create index bookings_past_phone on bookings (regexp_replace(phone, '[^0-9]', '', 'g')) where status in ({statuses});
create index bookings_past_user on bookings (user_id) where status in ({statuses});

-- Every table that a booking keeps, pushed-together ones too: written by the database itself, so that whoever writes the booking, no two keep one.
create table if not exists booking_tables (
  booking_id integer not null,
  table_id integer not null,
  span tsrange not null,
  primary key (booking_id, table_id)
);
alter table booking_tables add constraint booking_tables_no_overlap exclude using gist (table_id with =, span with &&);

create or replace function keep_booking_tables() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from booking_tables where booking_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.status in ({statuses}) then
    insert into booking_tables
      select new.id, kept, tsrange(new.starts_at, new.ends_at) from unnest(array[new.table_id, new.joined_with_id]) kept where kept is not null;
  end if;
  return null;
end $$;
create or replace trigger keep_tables after insert or delete or update of status, table_id, joined_with_id, starts_at, ends_at on bookings
  for each row execute function keep_booking_tables();

-- Calendars that staff subscribe to: whoever has the secret address reads the book; only its hash is kept.
create table if not exists booking_calendars (
  id uuid primary key,
  name text not null,
  venue_id integer,
  token_hash text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create unique index booking_calendars_token_unique on booking_calendars (token_hash);
-- Without its venue it would become that of the whole house.
alter table booking_calendars add constraint booking_calendars_venue_id_fkey
  foreign key (venue_id) references venues (id) on delete cascade;

create or replace function tell_booking() returns trigger language plpgsql as $$
begin
  perform tell_live(
    'booking.' || case when tg_op = 'INSERT' or new.status is distinct from old.status then new.status else 'changed' end, new.document_id,
    'bookings', 'user/' || new.user_id,
    'bookings/' || (select v.document_id from tables t join venues v on v.id = t.venue_id where t.id = new.table_id),
    'bookings/' || (select v.document_id from tables t join venues v on v.id = t.venue_id where t.id = old.table_id));
  return null;
end $$;
create or replace trigger tell_booking after insert or update on bookings for each row execute function tell_booking();
create or replace trigger count_revision before update on bookings for each row execute function count_revision();
