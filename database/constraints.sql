-- What must be unique, what must not be, and what must be told: the database's own guarantees.
-- Applied after Strapi's schema sync at every start, under an advisory lock; every statement may run again.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Tables that no content type needs ------------------------------------------------------------------------------

-- What each consumer has handled, written in the same transaction as the effect.
create table if not exists inbox (
  consumer text not null,
  event_id text not null,
  handled_at timestamptz not null default now(),
  primary key (consumer, event_id)
);

-- Answers given under an Idempotency-Key, written in the same transaction as the effect; kept for 24 hours.
create table if not exists idempotency_keys (
  actor text not null,
  key text not null,
  request_hash text not null,
  status integer,
  body json,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index if not exists idempotency_keys_created_at on idempotency_keys (created_at);

-- Takings, counted from the events by the consumer “analytics” (src/api/sales).
create table if not exists sales_by_day (
  day date not null,
  venue_id integer,
  currency text not null,
  orders integer not null,
  lost integer not null,
  revenue numeric(14, 2) not null,
  unique nulls not distinct (day, venue_id, currency)
);
create table if not exists sales_by_dish (
  day date not null,
  venue_id integer,
  currency text not null,
  dish text not null,
  name text not null,
  portions integer not null,
  revenue numeric(14, 2) not null,
  unique nulls not distinct (day, venue_id, currency, dish)
);

-- What a consumer gave up, with the reason; `told_at` when its dead-letter topic has it.
create table if not exists dead_letters (
  id uuid primary key,
  consumer text not null,
  topic text not null,
  key text,
  value text not null,
  event_id text,
  reason text not null,
  attempts integer not null,
  died_at timestamptz not null default now(),
  told_at timestamptz,
  settled_at timestamptz,
  settled_as text check (settled_as in ('replayed', 'skipped'))
);
create index if not exists dead_letters_untold on dead_letters (id) where told_at is null;
create index if not exists dead_letters_open on dead_letters (died_at) where settled_at is null;

-- Who is called about events, and every call that is owed or was made. Secrets are encrypted.
create table if not exists webhook_endpoints (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  url text not null,
  events text[] not null,
  secret text not null,
  previous_secret text,
  previous_until timestamptz,
  is_active boolean not null default true,
  stopped_reason text,
  created_at timestamptz not null default now()
);
create unique index if not exists webhook_endpoints_name_unique on webhook_endpoints (lower(name));
create table if not exists webhook_deliveries (
  id uuid primary key,
  endpoint_id uuid not null references webhook_endpoints on delete cascade,
  event_id text not null,
  event_name text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts integer not null default 0,
  due_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  last_status integer,
  last_answer text,
  delivered_at timestamptz,
  unique (endpoint_id, event_id)
);
create index if not exists webhook_deliveries_due on webhook_deliveries (next_attempt_at) where state = 'waiting';

-- Which processes carry events, and how they fare: each writes its own row every few seconds.
create table if not exists event_carriers (
  id text primary key,
  transport text not null,
  sends boolean not null,
  trouble text,
  trouble_since timestamptz,
  consumers jsonb not null,
  seen_at timestamptz not null default now()
);

-- Who of the panel wants the house's mails, or wants none; without a row it is as the house sets it.
create table if not exists panel_notice_choices (
  panel_user integer primary key references admin_users on delete cascade,
  wants_mail boolean not null
);

-- Texts that the house writes in the place of its own, every version of them; the latest is in force where it is active.
create table if not exists message_texts (
  template text not null,
  channel text not null,
  language text not null,
  version integer not null,
  subject text not null,
  heading text not null,
  body text not null,
  is_active boolean not null,
  author text,
  created_at timestamptz not null default now(),
  primary key (template, channel, language, version)
);

create sequence if not exists order_number start 1001;
create sequence if not exists booking_number start 1001;
create sequence if not exists waitlist_number start 1001;

-- Unique -------------------------------------------------------------------------------------------------------

create unique index if not exists up_users_email_unique on up_users (lower(email));
create unique index if not exists up_users_username_unique on up_users (lower(username));
create unique index if not exists venues_slug_unique on venues (slug);
create unique index if not exists categories_slug_unique on categories (slug);
create unique index if not exists categories_name_unique on categories (lower(name));
create unique index if not exists dishes_slug_unique on dishes (slug);
create unique index if not exists dishes_name_unique on dishes (lower(name), coalesce(cook_id, 0));
create unique index if not exists carts_owner_unique on carts (owner_id);
create unique index if not exists cart_items_line_unique on cart_items (cart_id, dish_id, md5(options_key));
create unique index if not exists orders_number_unique on orders (number);
create unique index if not exists payments_external_id_unique on payments (method, external_id) where external_id is not null;
create unique index if not exists payments_paid_once on payments (order_id) where status = 'paid';
create unique index if not exists outbox_events_document_id_unique on outbox_events (document_id);

-- Checks -------------------------------------------------------------------------------------------------------

create or replace function pg_temp.ensure_check(target text, name text, expression text) returns void language plpgsql as $$
begin
  if not exists (select from pg_constraint where conname = name and conrelid = target::regclass) then
    execute format('alter table %I add constraint %I check (%s)', target, name, expression);
  end if;
end $$;

select pg_temp.ensure_check('dishes', 'dishes_price_positive', 'price > 0');
select pg_temp.ensure_check('dishes', 'dishes_portions_left_range', 'portions_left >= 0');
select pg_temp.ensure_check('venues', 'venues_delivery_fee_range', 'delivery_fee >= 0 and coalesce(free_delivery_from, 0) >= 0');
select pg_temp.ensure_check('cart_items', 'cart_items_quantity_range', 'quantity between 1 and 99');
select pg_temp.ensure_check('orders', 'orders_total_adds_up', 'total = subtotal + delivery_fee - discount and total >= 0');
select pg_temp.ensure_check('payments', 'payments_amount_range', 'amount >= 0');

-- Read paths ---------------------------------------------------------------------------------------------------

create index if not exists dishes_public_price on dishes (price, id) where is_available;
create index if not exists dishes_category_rank on dishes (category_id, rank, id);
create index if not exists dishes_name_trgm on dishes using gin (name gin_trgm_ops);
create index if not exists dishes_description_trgm on dishes using gin (description gin_trgm_ops);
create index if not exists orders_customer_placed on orders (customer_id, placed_at desc);
create index if not exists orders_live on orders (placed_at) where status in ('placed', 'accepted', 'preparing', 'ready', 'delivering', 'delivered');
create index if not exists outbox_events_unsent on outbox_events (id) where sent_at is null;
create index if not exists outbox_events_held on outbox_events (key, id) where sent_at is null and (dead_at is not null or next_attempt_at is not null);
create index if not exists outbox_events_occurred on outbox_events using brin (occurred_at);
create index if not exists outbox_events_key on outbox_events (key, id);

-- Strapi indexes who created and updated each row, and each part of a component's link by itself. On the tables that every order writes nothing
-- reads those, or one of the indexes above begins with the same column: each costs an order more than it ever gives back.
do $$
declare index_name text;
begin
  foreach index_name in array array[
    'orders_created_by_id_fk', 'orders_updated_by_id_fk', 'orders_customer_id_fk', 'orders_field_idx', 'orders_component_type_idx', 'orders_entity_fk',
    'outbox_events_created_by_id_fk', 'outbox_events_updated_by_id_fk', 'outbox_events_documents_idx',
    'carts_created_by_id_fk', 'carts_updated_by_id_fk', 'carts_owner_id_fk',
    'cart_items_created_by_id_fk', 'cart_items_updated_by_id_fk', 'cart_items_cart_id_fk'
  ] loop
    execute format('drop index if exists %I', index_name);
  end loop;
end $$;

-- A deleted dish leaves every cart; a deleted cart takes its lines along ---------------------------------------------

create or replace function drop_cart_items_of_dish() returns trigger language plpgsql as $$
begin
  delete from cart_items where dish_id = old.id;
  return old;
end $$;
create or replace trigger drop_cart_items before delete on dishes for each row execute function drop_cart_items_of_dish();

create or replace function drop_cart_items_of_cart() returns trigger language plpgsql as $$
begin
  delete from cart_items where cart_id = old.id;
  return old;
end $$;
create or replace trigger drop_cart_items before delete on carts for each row execute function drop_cart_items_of_cart();

create or replace function drop_cart_of_user() returns trigger language plpgsql as $$
begin
  delete from carts where owner_id = old.id;
  return old;
end $$;
create or replace trigger drop_cart before delete on up_users for each row execute function drop_cart_of_user();

-- Bells: rung at commit, heard by every instance -----------------------------------------------------------------

create or replace function ring() returns trigger language plpgsql as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;

-- NOTIFY holds a lock of the whole cluster until its commit is on disk. Our own connections ring after the commit instead, when they are
-- told (src/platform/postgres/bells.ts); nobody else does. For what is looked for now and then as well, so that a bell may be missed.
create or replace function ring_soon() returns trigger language plpgsql as $$
begin
  if current_setting('samovar.bells', true) = 'after commit' then raise notice using errcode = 'BELL0', message = tg_argv[0];
  else perform pg_notify(tg_argv[0], '');
  end if;
  return null;
end $$;

create or replace trigger ring_outbox after insert on outbox_events for each statement execute function ring_soon('outbox');
create or replace trigger ring_webhooks after insert on webhook_deliveries for each statement execute function ring_soon('webhooks');

do $$
declare source text;
begin
  foreach source in array array[
    'dishes', 'categories', 'venues', 'sites', 'files', 'dishes_cmps', 'venues_cmps', 'dishes_venues_lnk', 'files_related_mph',
    'components_menu_option_groups', 'components_menu_option_groups_cmps', 'components_menu_options', 'components_venue_opening_hours', 'components_venue_closures', 'components_venue_turns', 'components_venue_areas', 'components_venue_pace_rules'
  ] loop
    execute format('create or replace trigger ring_menu after insert or update or delete or truncate on %I for each statement execute function ring(''menu'')', source);
  end loop;
end $$;

do $$
declare source text;
begin
  foreach source in array array['up_permissions', 'up_permissions_role_lnk', 'up_roles', 'strapi_core_store_settings'] loop
    execute format('create or replace trigger ring_rights after insert or update or delete or truncate on %I for each statement execute function ring(''rights'')', source);
  end loop;
end $$;

-- Accounts -----------------------------------------------------------------------------------------------------

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
create index if not exists address_requests_of_user on address_requests (user_id, id desc);

-- A name that somebody chose with an address that is known already stays taken as long as an unconfirmed account would.
create table if not exists held_usernames (
  name text primary key,
  until timestamptz not null
);

-- Signed logins of other houses that were used once.
create table if not exists used_logins (
  hash text primary key,
  until timestamptz not null
);

create table if not exists rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

create unique index if not exists up_users_phone_unique on up_users (phone) where phone is not null;
create unique index if not exists profiles_user_unique on profiles (user_id);
create index if not exists profiles_place on profiles (latitude, longitude) where approval = 'approved' and is_taking_orders;
create unique index if not exists identities_provider_id_unique on identities (provider, lower(provider_id));
create unique index if not exists identities_username_unique on identities (provider, lower(username)) where username is not null;
create unique index if not exists notifications_once on notifications (event_id, channel, recipient);
create unique index if not exists devices_endpoint_unique on devices (md5(endpoint));
create index if not exists devices_of_user on devices (user_id);
create unique index if not exists notice_preferences_user_unique on notice_preferences (user_id);
create unique index if not exists strapi_sessions_session_id_unique on strapi_sessions (session_id);
create index if not exists strapi_sessions_of_user on strapi_sessions (user_id, origin);
create index if not exists up_users_unconfirmed on up_users (created_at) where not confirmed;
create index if not exists identities_of_user on identities (user_id);
create index if not exists notifications_due on notifications (next_attempt_at) where status = 'pending';
create index if not exists notifications_about on notifications (about);
create index if not exists notifications_last_of_kind on notifications (template, id desc) where payload is not null;
create index if not exists notifications_of_user on notifications (user_id, id desc) where channel = 'in_app';

-- A new password and a block end every session at once, whoever writes them: the API, the panel or a hand in the database.
-- A first password takes nothing back: whoever came by Telegram or by phone stays signed in.
create or replace function end_sessions_of_user() returns trigger language plpgsql as $$
begin
  delete from strapi_sessions where origin = 'users-permissions' and user_id = old.id::text;
  return null;
end $$;
create or replace trigger end_sessions_on_change after update of password, blocked on up_users for each row
  when ((old.password is not null and new.password is distinct from old.password) or (new.blocked and not coalesce(old.blocked, false)))
  execute function end_sessions_of_user();
create or replace trigger end_sessions_on_delete after delete on up_users for each row execute function end_sessions_of_user();

-- Who is known and shown as whom goes with the account.
create or replace function drop_person_of_user() returns trigger language plpgsql as $$
begin
  delete from follows f using profiles p where p.user_id = old.id and p.id in (f.follower_id, f.followed_id);
  delete from profiles where user_id = old.id;
  delete from identities where user_id = old.id;
  delete from notifications where user_id = old.id;
  delete from notice_preferences where user_id = old.id;
  delete from devices where user_id = old.id;
  delete from account_codes where subject = old.id::text and purpose in ('confirm', 'reset');
  delete from address_requests where user_id = old.id;
  return old;
end $$;
create or replace trigger drop_person before delete on up_users for each row execute function drop_person_of_user();

create or replace trigger ring_notices after insert on notifications for each statement execute function ring_soon('notices');
create or replace trigger ring_texts after insert or update or delete or truncate on message_texts for each statement execute function ring('texts');

-- Tables and bookings ----------------------------------------------------------------------------------------------

create unique index if not exists tables_number_unique on tables (lower(number), venue_id);
create unique index if not exists bookings_number_unique on bookings (number);
create unique index if not exists bookings_manage_token_unique on bookings (manage_token_hash);
create unique index if not exists bookings_external_ref_unique on bookings (external_ref) where external_ref is not null;

-- The same guest asks for the same table and time once, as long as the wish is alive.
create unique index if not exists bookings_email_once on bookings (table_id, starts_at, lower(email))
  where email is not null and status in ('requested', 'confirmed', 'seated');
create unique index if not exists bookings_phone_once on bookings (table_id, starts_at, regexp_replace(phone, '[^0-9]', '', 'g'))
  where phone is not null and status in ('requested', 'confirmed', 'seated');

select pg_temp.ensure_check('tables', 'tables_seats_range', 'seats between 1 and 100');
select pg_temp.ensure_check('tables', 'tables_price_range', 'price >= 0');
select pg_temp.ensure_check('components_table_prices', 'components_table_prices_price_range', 'price >= 0');
select pg_temp.ensure_check('bookings', 'bookings_ends_at_order', 'ends_at > starts_at');
select pg_temp.ensure_check('bookings', 'bookings_guests_range', 'guests between 1 and 100');
select pg_temp.ensure_check('bookings', 'bookings_price_range', 'price >= 0');

-- No two bookings that keep a table overlap: [18:00, 20:00) and [20:00, 22:00) do not.
do $$
begin
  if not exists (select from pg_constraint where conname = 'bookings_no_overlap') then
    alter table bookings add constraint bookings_no_overlap
      exclude using gist (table_id with =, tsrange(starts_at, ends_at) with &&) where (status in ('confirmed', 'seated'));
  end if;
end $$;

create index if not exists tables_venue on tables (venue_id, seats) where is_bookable;
create index if not exists bookings_table_active on bookings (table_id, starts_at) where status in ('requested', 'confirmed', 'seated');
create index if not exists bookings_active on bookings (starts_at) where status in ('requested', 'confirmed', 'seated');
create index if not exists bookings_table on bookings (table_id);
create index if not exists bookings_user on bookings (user_id, starts_at desc);

-- Who came before, and who did not: found by address, number or account.
create index if not exists bookings_past_email on bookings (lower(email)) where status in ('completed', 'no_show');
create index if not exists bookings_past_phone on bookings (regexp_replace(phone, '[^0-9]', '', 'g')) where status in ('completed', 'no_show');
create index if not exists bookings_past_user on bookings (user_id) where status in ('completed', 'no_show');

-- Calendars that staff subscribe to: whoever has the secret address reads the book; only its hash is kept.
create table if not exists booking_calendars (
  id uuid primary key,
  name text not null,
  venue_id integer,
  token_hash text not null,
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create unique index if not exists booking_calendars_token_unique on booking_calendars (token_hash);

-- Every table that a booking keeps, pushed-together ones too: written by the database itself, so that whoever writes the booking, no two keep one.
create table if not exists booking_tables (
  booking_id integer not null,
  table_id integer not null,
  span tsrange not null,
  primary key (booking_id, table_id),
  constraint booking_tables_no_overlap exclude using gist (table_id with =, span with &&)
);

create or replace function keep_booking_tables() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from booking_tables where booking_id = old.id;
  end if;
  if tg_op <> 'DELETE' and new.status in ('confirmed', 'seated') then
    insert into booking_tables
      select new.id, kept, tsrange(new.starts_at, new.ends_at) from unnest(array[new.table_id, new.joined_with_id]) kept where kept is not null;
  end if;
  return null;
end $$;
create or replace trigger keep_tables after insert or delete or update of status, table_id, joined_with_id, starts_at, ends_at on bookings
  for each row execute function keep_booking_tables();
insert into booking_tables
  select b.id, kept, tsrange(b.starts_at, b.ends_at) from bookings b, unnest(array[b.table_id, b.joined_with_id]) kept
  where b.status in ('confirmed', 'seated') and kept is not null
on conflict do nothing;

select pg_temp.ensure_check('bookings', 'bookings_joined_with_other', 'joined_with_id <> table_id');
create index if not exists bookings_joined on bookings (joined_with_id) where joined_with_id is not null;

-- Tables held for guests who are about to ask; what has run out is taken away before something new stands there.
create table if not exists table_holds (
  table_id integer not null,
  span tsrange not null,
  token_hash text not null,
  expires_at timestamptz not null,
  constraint table_holds_no_overlap exclude using gist (table_id with =, span with &&)
);
create index if not exists table_holds_token on table_holds (token_hash);

-- Follows ------------------------------------------------------------------------------------------------------

create unique index if not exists follows_once on follows (follower_id, followed_id);
create index if not exists follows_followed on follows (followed_id, follower_id);
select pg_temp.ensure_check('follows', 'follows_follower_required', 'follower_id is not null and followed_id is not null');
select pg_temp.ensure_check('follows', 'follows_followed_other', 'follower_id <> followed_id');

-- The figures on a profile are counted when its row is held, whoever writes them and whatever is written:
-- those who are blocked, or not confirmed yet, are seen by nobody and are not counted.
create or replace function count_follows() returns trigger language plpgsql as $$
begin
  new.followers_count := (select count(*) from follows f join profiles p on p.id = f.follower_id join up_users u on u.id = p.user_id
    where f.followed_id = new.id and u.confirmed and u.blocked = false);
  new.following_count := (select count(*) from follows f join profiles p on p.id = f.followed_id join up_users u on u.id = p.user_id
    where f.follower_id = new.id and u.confirmed and u.blocked = false);
  return new;
end $$;
create or replace trigger count_follows before update of followers_count, following_count on profiles
  for each row execute function count_follows();

-- Always in the order of their ids: two who follow each other at the same moment must not wait for each other.
create or replace function recount_follows(ids integer[]) returns void language plpgsql as $$
begin
  perform from profiles where id = any(ids) order by id for no key update;
  update profiles set followers_count = 0 where id = any(ids);
end $$;

create or replace function recount_both() returns trigger language plpgsql as $$
begin
  perform recount_follows(array(select follower_id from changed union select followed_id from changed));
  return null;
end $$;
-- Once for a statement: whoever closes an account leaves everybody off in one, each counted once and all held in one order.
create or replace trigger recount_both after insert on follows referencing new table as changed
  for each statement execute function recount_both();
create or replace trigger recount_gone after delete on follows referencing old table as changed
  for each statement execute function recount_both();

-- Whoever is blocked leaves the figures of everybody, and comes back with the end of the block.
create or replace function recount_around_user() returns trigger language plpgsql as $$
begin
  perform recount_follows(array(
    select unnest(array[f.follower_id, f.followed_id]) from follows f join profiles p on p.id in (f.follower_id, f.followed_id) where p.user_id = new.id));
  return null;
end $$;
create or replace trigger recount_around after update of blocked, confirmed on up_users for each row
  when (old.blocked is distinct from new.blocked or old.confirmed is distinct from new.confirmed) execute function recount_around_user();

-- Live: what open screens and guests' apps are told (src/platform/live) -------------------------------------------------

-- What changed, for whom; written along with the change. `seq` is given after the commit, so that its order is that of the commits
-- and nobody who has seen n can be told something below n later.
create table if not exists live_changes (
  id bigserial primary key,
  seq bigint unique,
  topics text[] not null,
  name text not null,
  subject text,
  user_id integer,
  at timestamptz not null default clock_timestamp()
);
create sequence if not exists live_changes_seq;
create index if not exists live_changes_unnumbered on live_changes (id) where seq is null;
create or replace trigger ring_live after insert on live_changes for each statement execute function ring_soon('live');

create or replace function number_live_changes() returns void language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('samovar.live'));
  with fresh as materialized (select id from live_changes where seq is null order by id),
    numbered as materialized (select id, nextval('live_changes_seq') as seq from fresh)
  update live_changes c set seq = numbered.seq from numbered where numbered.id = c.id;
end $$;

create or replace function tell_live(told text, id text, variadic topics text[]) returns void language sql as $$
  insert into live_changes (name, subject, topics)
  select told, id, array(select distinct topic from unnest(topics) topic where topic is not null)
$$;

-- To the board, to the venue's board, to the guest and to the cook, the one who was replaced too.
create or replace function tell_order() returns trigger language plpgsql as $$
begin
  perform tell_live(
    'order.' || case when tg_op = 'INSERT' or new.status is distinct from old.status then new.status else 'changed' end, new.document_id,
    'orders', 'orders/' || (select document_id from venues where id = new.venue_id limit 1),
    'user/' || new.customer_id, 'user/' || new.cook_id, 'user/' || old.cook_id);
  return null;
end $$;
create or replace trigger tell_order after insert or update on orders for each row execute function tell_order();

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

-- Tables and which of them are pushed together: the room is drawn anew.
create or replace function tell_tables() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, topics)
  select 'tables.changed', array['bookings'] || array(select 'bookings/' || document_id from venues);
  return null;
end $$;
create or replace trigger tell_tables after insert or update or delete on tables for each statement execute function tell_tables();
create or replace trigger tell_tables after insert or delete on tables_joins_with_lnk for each statement execute function tell_tables();

-- A notice in the house's own inbox, and that it was read.
create or replace function tell_notice() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, subject, topics, user_id) values ('notice.new', new.document_id, array['user/' || new.user_id], new.user_id);
  return null;
end $$;
create or replace trigger tell_notice after insert on notifications for each row
  when (new.channel = 'in_app' and new.user_id is not null) execute function tell_notice();
create or replace function tell_read_notices() returns trigger language plpgsql as $$
begin
  insert into live_changes (name, topics, user_id)
  select distinct 'notice.read', array['user/' || now_read.user_id], now_read.user_id
  from now_read join was_read using (id)
  where now_read.channel = 'in_app' and now_read.user_id is not null and now_read.read_at is distinct from was_read.read_at;
  return null;
end $$;
create or replace trigger tell_read_notices after update on notifications referencing old table as was_read new table as now_read
  for each statement execute function tell_read_notices();

-- What somebody at the monitor should look at.
create or replace function tell_trouble() returns trigger language plpgsql as $$
begin
  perform tell_live(tg_argv[0], null, 'monitor');
  return null;
end $$;
create or replace trigger tell_dead after update of dead_at on outbox_events for each row
  when (new.dead_at is not null and old.dead_at is null) execute function tell_trouble('event.dead');
create or replace trigger tell_letter after insert on dead_letters for each statement execute function tell_trouble('letter.new');

-- Whose session ended, and that somebody's rights may have changed: sockets that live by them are looked at.
create or replace function ring_session() returns trigger language plpgsql as $$
begin
  perform pg_notify('sessions', old.session_id);
  return null;
end $$;
create or replace trigger ring_session after delete on strapi_sessions for each row execute function ring_session();
create or replace trigger ring_callers after update of is_active, blocked on admin_users for each statement execute function ring('callers');
do $$
declare source text;
begin
  foreach source in array array['admin_users_roles_lnk', 'admin_permissions', 'admin_permissions_role_lnk'] loop
    execute format('create or replace trigger ring_callers after insert or update or delete on %I for each statement execute function ring(''callers'')', source);
  end loop;
end $$;
create or replace trigger ring_callers after update or delete on up_users_role_lnk for each statement execute function ring('callers');

-- The kitchen's pace: who arrives in a venue around a time.
create index if not exists bookings_arrivals on bookings (venue_id, starts_at) where status in ('confirmed', 'seated', 'completed');

-- The waitlist: one place in the queue for each guest and time, and each booking was made of one entry at most.
create unique index if not exists waitlist_entries_number_unique on waitlist_entries (number);
create unique index if not exists waitlist_entries_manage_token_unique on waitlist_entries (manage_token_hash);
create unique index if not exists waitlist_entries_booking_unique on waitlist_entries (booking_id) where booking_id is not null;
create unique index if not exists waitlist_entries_email_once on waitlist_entries (venue_id, starts_at, lower(email))
  where email is not null and status in ('waiting', 'offered');
create unique index if not exists waitlist_entries_phone_once on waitlist_entries (venue_id, starts_at, regexp_replace(phone, '[^0-9]', '', 'g'))
  where phone is not null and status in ('waiting', 'offered');
create index if not exists waitlist_entries_live on waitlist_entries (venue_id, joined_at, id) where status in ('waiting', 'offered');
create index if not exists waitlist_entries_updated on waitlist_entries (updated_at);
select pg_temp.ensure_check('waitlist_entries', 'waitlist_entries_ends_at_order', 'ends_at >= starts_at');
select pg_temp.ensure_check('waitlist_entries', 'waitlist_entries_guests_range', 'guests between 1 and 100');
select pg_temp.ensure_check('waitlist_entries', 'waitlist_entries_offer_whole', 'status <> ''offered'' or (offer_starts_at is not null and offer_ends_at is not null and offer_expires_at is not null)');
create or replace function tell_waitlist() returns trigger language plpgsql as $$
begin
  perform tell_live('waitlist.changed', new.document_id, 'bookings', 'bookings/' || (select document_id from venues where id = new.venue_id));
  return null;
end $$;
create or replace trigger tell_waitlist after insert or update on waitlist_entries for each row execute function tell_waitlist();

-- Wishes and bids --------------------------------------------------------------------------------------------------

-- A cook has one live bid on a wish, and a wish one winner.
create unique index if not exists bids_live_once on bids (order_id, cook_id) where status in ('pending', 'accepted');
create unique index if not exists bids_one_winner on bids (order_id) where status = 'accepted';
select pg_temp.ensure_check('bids', 'bids_price_positive', 'price > 0');
select pg_temp.ensure_check('orders', 'orders_wish_whole', 'kind <> ''custom'' or (title is not null and wanted_at is not null and bids_until is not null)');
create index if not exists bids_order on bids (order_id, id);
create index if not exists bids_cook on bids (cook_id, id desc);
create index if not exists orders_open_wishes on orders (bids_until) where kind = 'custom' and status = 'placed';
create index if not exists orders_cook on orders (cook_id, placed_at desc) where cook_id is not null;

-- Events and tickets -----------------------------------------------------------------------------------------------

create unique index if not exists events_slug_unique on events (slug);
create unique index if not exists tickets_code_unique on tickets (code);
select pg_temp.ensure_check('events', 'events_ends_at_order', 'ends_at > starts_at');
select pg_temp.ensure_check('events', 'events_price_positive', 'price >= 0');
select pg_temp.ensure_check('components_event_ingredients', 'components_amount_positive', 'amount > 0');
create index if not exists events_coming on events (starts_at, id) where status = 'published';
create index if not exists events_organizer on events (organizer_id);
create index if not exists tickets_event on tickets (event_id, status);
create index if not exists tickets_owner on tickets (owner_id, id desc);
create index if not exists tickets_purchase on tickets (purchase);

-- Seats are counted by the tickets themselves; no event ever has more of them than seats.
select pg_temp.ensure_check('events', 'events_seats_taken_range', 'seats_taken between 0 and capacity');
create or replace function count_seat() returns trigger language plpgsql as $$
declare
  was integer := case when tg_op <> 'INSERT' and old.status <> 'cancelled' then 1 else 0 end;
  now_is integer := case when tg_op <> 'DELETE' and new.status <> 'cancelled' then 1 else 0 end;
begin
  if was <> now_is then
    update events set seats_taken = seats_taken + now_is - was where id = coalesce(new.event_id, old.event_id);
  end if;
  return null;
end $$;
create or replace trigger count_seat after insert or delete or update of status on tickets for each row execute function count_seat();
