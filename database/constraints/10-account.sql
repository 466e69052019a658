-- Accounts: who somebody is, and what goes with them.

create unique index up_users_email_unique on up_users (lower(email));
create unique index up_users_username_unique on up_users (lower(username));
create unique index up_users_phone_unique on up_users (phone) where phone is not null;
-- The people of the house, as the staff look for them.
create index up_users_seen on up_users ((left_at is not null), last_seen_at desc nulls last, id desc);
create index up_users_search on up_users using gin (
  (coalesce(username, '') || ' ' || coalesce(email, '') || ' ' || coalesce(name, '') || ' ' || coalesce(surname, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
create index up_users_unconfirmed on up_users (created_at) where not confirmed;

-- A code that proves a mail address or a phone: only its keyed hash, with a time limit and a limit of tries.
create table if not exists account_codes (
  purpose text not null,
  subject text not null,
  hash text not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  primary key (purpose, subject)
);

-- Whom a code by phone goes to; the events name only the row, never the phone.
create table if not exists phone_requests (
  id bigserial primary key,
  purpose text not null,
  phone text not null,
  user_id integer,
  language text not null default 'en',
  created_at timestamptz not null default now()
);

-- An account that wants to have another mail address: it is in force only when it is proven. The events name only the row.
create table if not exists address_requests (
  id bigserial primary key,
  user_id integer not null,
  old_email text,
  new_email text not null,
  created_at timestamptz not null default now(),
  done_at timestamptz
);
create index address_requests_of_user on address_requests (user_id, id desc);

-- A name that somebody chose with an address that is known already stays taken as long as an unconfirmed account would.
create table if not exists held_usernames (
  name text primary key,
  until timestamptz not null
);

-- What no foreign key ties to the account goes with it all the same.
create or replace function drop_person_of_user() returns trigger language plpgsql as $$
begin
  delete from account_codes where subject = old.id::text and purpose in ('confirm', 'reset');
  delete from address_requests where user_id = old.id;
  return old;
end $$;
create or replace trigger drop_person before delete on up_users for each row execute function drop_person_of_user();
