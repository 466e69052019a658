-- A house after years: `:rows` of everything that grows, and always the same number of what is live, so that every list shows as much in a small house as in a large one.
-- One guest, one cook and one organizer have two hundred and fifty of each; the others share the rest.
create or replace function pg_temp.document(kind text, n bigint) returns text language sql immutable as $$
  select substr(kind || md5(kind || n), 1, 24)
$$;
-- One word that as many rows have in a small house as in a large one.
create or replace function pg_temp.word(n bigint) returns text language sql immutable as $$
  select case when n <= 1000 and n % 50 = 3 then 'quince' else (array['soup', 'dumplings', 'salad', 'pie', 'porridge', 'tea', 'stew', 'cake', 'pancakes', 'fish'])[1 + n % 10] end
$$;
-- The n-th row's owner: the first of so many people of every fourth row of a thousand, else one of the rest.
create or replace function pg_temp.owner(n bigint, first integer, people bigint) returns integer language sql immutable as $$
  select (case when n % 4 = 0 and n <= 1000 then first else first + 1 + n % (people - 1) end)::integer
$$;

insert into venues (document_id, created_at, updated_at, published_at, name, slug, timezone, currency, delivery_fee, accept_within_minutes, slot_minutes, rank)
select pg_temp.document('venue', n), now(), now(), now(), 'House ' || n, 'house-' || n, 'Europe/Berlin', 'EUR', 3.5, 30, 30, n from generate_series(1, 2) n;

insert into categories (document_id, created_at, updated_at, published_at, name, slug, rank, is_active)
select pg_temp.document('categ', n), now(), now(), now(), 'Category ' || n, 'category-' || n, n, true from generate_series(1, 20) n;

insert into tables (document_id, created_at, updated_at, published_at, number, kind, seats, price, is_bookable, venue_id)
select pg_temp.document('table', n), now(), now(), now(), 'T' || n, 'regular', 4, 10, true, (select min(id) from venues) + n % 2 from generate_series(1, 20) n;

insert into up_users (document_id, created_at, updated_at, published_at, username, email, provider, confirmed, blocked, name, surname, phone, language, last_seen_at)
select pg_temp.document('guest', n), now() - n * interval '1 hour', now(), now(), 'guest' || n, 'guest' || n || '@samovar.test', 'local', true, false,
  initcap(pg_temp.word(n)), 'Number ' || n, '+4930' || (10000000 + n), 'en', now() - n * interval '1 minute'
from generate_series(1, :rows::bigint) n;

create temporary table ends as select
  (select min(id) from up_users where username like 'guest%') as person, (select min(id) from venues) as venue, (select min(id) from tables) as place,
  (select min(id) from categories) as category, :rows::bigint as rows, date_trunc('hour', now() at time zone 'utc') as at;

-- The first guest is a customer, then come a cook, an organizer, one of the staff and the manager; of the rest one in ten cooks.
insert into up_users_role_lnk (user_id, role_id)
select u.id, r.id from up_users u, ends, up_roles r
where u.username like 'guest%' and r.type = case u.id - ends.person when 2 then 'organizer' when 3 then 'staff' when 4 then 'manager' else case when u.id % 10 = (ends.person + 1) % 10 then 'cook' else 'customer' end end;

insert into identities (document_id, created_at, updated_at, published_at, provider, provider_id, username, user_id)
select pg_temp.document('ident', n), now(), now(), now(), 'telegram', (100000 + n)::text, pg_temp.word(n) || n, person + n - 1 from generate_series(1, :rows::bigint) n, ends;

insert into profiles (document_id, created_at, updated_at, published_at, display_name, bio, specialties, area, latitude, longitude, radius_km, is_taking_orders, approval,
  followers_count, following_count, user_id)
select pg_temp.document('profi', u.id), now(), now(), now(), 'Guest ' || u.id || ' of ' || pg_temp.word(u.id), 'Likes ' || pg_temp.word(u.id), jsonb_build_array(pg_temp.word(u.id)), 'Mitte',
  52 + (u.id % 1000) / 1000.0, 13 + (u.id % 700) / 700.0, 5, true, case when u.id % 10 = (ends.person + 1) % 10 then 'approved' else 'none' end, 0, 0, u.id
from up_users u, ends where u.username like 'guest%';

insert into follows (document_id, created_at, updated_at, published_at, follower_id, followed_id)
select pg_temp.document('follo', p.id), now(), now(), now(), p.id, first + case when p.id % 4 = 1 and p.id <= first + 1000 then 1 else 2 + (p.id - first + 1) % (:rows::bigint - 2) end
from profiles p, (select min(id) as first from profiles) f where p.id > first + 150 or p.id = first;

insert into dishes (document_id, created_at, updated_at, published_at, name, slug, description, price, category_id, cook_id, is_available, is_sold_out, preparation_minutes, allergens, diets, rank)
select pg_temp.document('dish', n), now(), now(), now(), 'Dish ' || n || ' ' || pg_temp.word(n), 'dish-' || n, 'Cooked slowly with dill and sour cream: ' || pg_temp.word(7 * n),
  1 + (n % 3000) / 100.0, category + n % 20, case when n % 4 = 0 and n <= 1000 then person + 1 end, true, false, 15, '["milk", "gluten"]', '["vegetarian"]', n
from generate_series(1, :rows::bigint) n, ends;

-- Fifty orders are live, forty wishes open; the rest is a past of one every ten minutes.
insert into orders (document_id, created_at, updated_at, published_at, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total, fulfilment,
  placed_at, delivered_at, customer_id, cook_id, title, description, servings, budget, wanted_at, bids_until, venue_id)
select pg_temp.document('order', n), placed, changed, placed, (nextval('order_number'))::text, case when is_wish then 'custom' else 'menu' end, status,
  case when status = 'completed' then 'paid' else 'pending' end, 'cash', 'EUR', 20, 3.5, 0, 23.5, case when n % 2 = 0 then 'delivery' else 'pickup' end,
  placed, case when status = 'completed' then changed end, pg_temp.owner(n, person, rows), case when is_wish and status <> 'placed' and n <= 1000 then person + 1 end,
  case when is_wish then 'Wish for ' || pg_temp.word(n) end, case when is_wish then 'As at home, ' || n end, 4, 100, case when is_wish then at + interval '3 days' end,
  case when is_wish then at + interval '1 day' end, venue + n % 2
from (
  select n, ends.*, n between 51 and 90 or n % 10 = 3 as is_wish, placed, placed + interval '40 minutes' as changed,
    case when n <= 50 then (array['placed', 'accepted', 'preparing', 'ready'])[1 + n % 4] when n <= 90 then 'placed' when n % 20 = 0 then 'cancelled' else 'completed' end as status
  from generate_series(1, :rows::bigint) n, ends, lateral (select ends.at - (case when n <= 90 then n else 60 + n * 10 end) * interval '1 minute' as placed) t
) o order by n desc;

with made as (
  insert into components_order_lines (dish, name, options, unit_price, quantity, total)
  select pg_temp.document('dish', 1 + n % :rows), 'Dish ' || n, '[]', 10, 1, 10 from generate_series(1, 2 * :rows::bigint) n returning id
) insert into orders_cmps (entity_id, cmp_id, component_type, field, "order")
  select (select min(id) from orders) + (row_number() over (order by id) - 1) / 2, id, 'order.line', 'lines', 1 + (row_number() over (order by id) - 1) % 2 from made;

with made as (
  insert into components_order_deliveries (address, house, latitude, longitude, phone)
  select 'Long Street', n::text, 52 + (n % 100) / 100.0, 13.4, '+4930' || (10000000 + n) from generate_series(1, :rows::bigint) n returning id
) insert into orders_cmps (entity_id, cmp_id, component_type, field, "order")
  select (select min(id) from orders) + (row_number() over (order by id) - 1), id, 'order.delivery', 'delivery', 1 from made;

insert into payments (document_id, created_at, updated_at, published_at, order_id, method, status, amount, currency, paid_at)
select pg_temp.document('payme', o.id), o.placed_at, o.placed_at, o.placed_at, o.id, 'cash', case when o.payment_status = 'paid' then 'paid' else 'pending' end, o.total, 'EUR', o.placed_at from orders o;

insert into bids (document_id, created_at, updated_at, published_at, status, order_id, customer_id, cook_id, price, currency, ready_at, version, message)
select pg_temp.document('bid', o.id * 10 + n), o.placed_at, o.placed_at, o.placed_at, case when o.status = 'placed' then 'pending' else 'declined' end, o.id, o.customer_id,
  case when n > 0 then person + 1 + n * 10 when o.placed_at > at - interval '7 days' then person + 1 else person + 101 end, 90 + n, 'EUR', o.wanted_at, 1, 'With ' || pg_temp.word(o.id)
from orders o, ends, generate_series(0, 9) n where o.kind = 'custom';

insert into carts (document_id, created_at, updated_at, published_at, owner_id)
select pg_temp.document('cart', n), at - n * interval '1 hour', at - n * interval '1 minute', at, person + n - 1 from generate_series(1, :rows::bigint) n, ends;
insert into cart_items (document_id, created_at, updated_at, published_at, cart_id, dish_id, quantity, options, options_key, price_at_add)
select pg_temp.document('line', c.id), c.created_at, c.created_at, c.created_at, c.id, d.first + c.id % 900, 1, '[]', '', 5 from carts c, (select min(id) as first from dishes) d;

-- Everybody once wrote to the house; forty still wait for an answer.
insert into conversations (document_id, created_at, updated_at, published_at, kind, status, customer_id, language, last_seq, last_message_at, waiting_since, closed_at)
select pg_temp.document('talk', n), said, said, said, 'support', case when n <= 40 then 'opened' else 'closed' end, person + n - 1, 'en', 2, said,
  case when n <= 40 then said end, case when n > 40 then said end
from generate_series(1, :rows::bigint) n, ends, lateral (select at - n * interval '20 minutes' as said) t order by n desc;
insert into messages (document_id, created_at, updated_at, published_at, conversation_id, seq, kind, side, sender_id, sender_key, body, is_internal, sent_at)
select pg_temp.document('said', c.id * 2 + seq), c.created_at, c.created_at, c.created_at, c.id, seq, 'text', 'guest', c.customer_id, 'user:' || c.customer_id, 'Is there ' || pg_temp.word(c.id) || ' today?', false,
  c.created_at
from conversations c, generate_series(1, 2) seq;

-- Three hours for each turn, so that none overlap; what is to come is as much as in a small house.
insert into bookings (document_id, created_at, updated_at, published_at, number, status, table_id, venue_id, user_id, starts_at, ends_at, guests, name, email, phone, language, price, currency,
  requested_at, free_cancel_until, channel, exceeds_pace, manage_token_hash)
select pg_temp.document('booki', n), begins - interval '3 days', begins - interval '1 day', begins, nextval('booking_number')::text,
  case when begins > at then (array['requested', 'confirmed', 'confirmed', 'cancelled'])[1 + n % 4] else (array['completed', 'completed', 'no_show', 'declined'])[1 + n % 4] end,
  place + n % 20, venue + n % 2, pg_temp.owner(n, person, rows), begins, begins + interval '2 hours', 2, initcap(pg_temp.word(n)) || ' ' || n, 'guest' || n || '@samovar.test', '+4930' || (10000000 + n), 'en',
  10, 'EUR', begins - interval '3 days', begins - interval '1 day', 'online', false, md5('booking' || n)
from generate_series(1, :rows::bigint) n, ends, lateral (select at + interval '2 days' - (n / 20) * interval '3 hours' as begins) t order by n desc;

insert into booking_tables select id, table_id, tsrange(starts_at, ends_at) from bookings, ends where status = 'confirmed' on conflict do nothing;

insert into waitlist_entries (document_id, created_at, updated_at, published_at, number, status, venue_id, is_here, starts_at, ends_at, guests, name, email, language, joined_at, manage_token_hash)
select pg_temp.document('waits', n), joined, joined, joined, nextval('waitlist_number')::text, case when n <= 40 then 'waiting' else 'left' end, venue + n % 2, true, joined, joined + interval '3 hours', 2,
  initcap(pg_temp.word(n)) || ' ' || n, 'guest' || n || '@samovar.test', 'en', joined, md5('wait' || n)
from generate_series(1, :rows::bigint) n, ends, lateral (select at - case when n <= 40 then n * interval '1 minute' else interval '1 hour' * n end as joined) t;

-- Sixty events are to come.
insert into events (document_id, created_at, updated_at, published_at, title, slug, status, description, category_id, difficulty, starts_at, ends_at, venue_id, capacity, seats_taken, price, tags, organizer_id)
select pg_temp.document('event', n), begins, begins, begins, 'Evening ' || n || ' of ' || pg_temp.word(n), 'evening-' || n,
  case when n <= 60 then 'published' when n % 10 = 0 then 'cancelled' when n % 10 = 1 then 'draft' else 'finished' end, 'With ' || pg_temp.word(n), category + n % 20, 'easy', begins, begins + interval '3 hours',
  venue + n % 2, 1000, 0, 30, '["cooking"]', case when n % 4 = 0 and n <= 1000 then person + 2 else person + 3 + n % 50 end
from generate_series(1, :rows::bigint) n, ends, lateral (select at + (31 - n / 2) * interval '1 day' as begins) t;

insert into tickets (document_id, created_at, updated_at, published_at, code, status, event_id, owner_id, holder_name, price, currency, purchase, booked_at)
select pg_temp.document('ticke', n), at, at, at, md5('ticket' || n), 'confirmed', (select min(id) from events) + (n - 1) / 40, pg_temp.owner(n, person, rows), initcap(pg_temp.word(n)) || ' ' || n, 30, 'EUR', md5('purchase' || n / 2),
  at - n * interval '5 minutes'
from generate_series(1, :rows::bigint) n, ends;
update events e set seats_taken = t.count from (select event_id, count(*) from tickets group by 1) t where t.event_id = e.id;

-- What was said and what happened: twenty of each still wait.
insert into notifications (document_id, created_at, updated_at, published_at, subject, recipient, channel, status, text, language, template, event_id, about, attempts, next_attempt_at, sent_at, read_at, user_id)
select pg_temp.document('notic', n), said, said, said, 'Your ' || pg_temp.word(n) || ' is ready, ' || n, 'guest' || n || '@samovar.test', case when n % 4 < 2 then 'in_app' else 'email' end,
  case when n <= 20 then 'pending' when n <= 1000 and n % 50 = 7 then 'failed' else 'sent' end, 'It is ready.', 'en', 'order-ready', md5('notice' || n), pg_temp.document('order', n), 1,
  at + interval '1 day', said, case when n > 100 then said end, pg_temp.owner(n, person, rows)
from generate_series(1, :rows::bigint) n, ends, lateral (select at - n * interval '5 minutes' as said) t order by n desc;

insert into outbox_events (document_id, name, topic, key, version, payload, actor, trace_id, occurred_at, sent_at, attempts, created_at, updated_at, published_at)
select md5('outbox' || o.id || step)::uuid::text, 'order.' || step_name, 'samovar.orders', o.document_id, 1, jsonb_build_object('from', 'placed', 'to', step_name, 'reason', null, 'number', o.number), '{"kind": "job", "id": null}', md5('trace' || o.id),
  o.placed_at + step * interval '5 minutes', o.placed_at + step * interval '6 minutes', 0, o.placed_at, o.placed_at, o.placed_at
from orders o, unnest(array['placed', 'accepted', 'completed']) with ordinality moved(step_name, step) order by o.id, step;
insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, sent_at, attempts, created_at, updated_at, published_at)
select md5('outbox-b' || b.id || step)::uuid::text, 'booking.' || step_name, 'samovar.bookings', b.document_id, 1, jsonb_build_object('from', 'requested', 'to', step_name, 'reason', null, 'number', b.number), '{"kind": "job", "id": null}',
  b.requested_at, b.requested_at, 0, b.requested_at, b.requested_at, b.requested_at
from bookings b, unnest(array['requested', 'confirmed']) with ordinality moved(step_name, step) order by b.id, step;

insert into inbox (consumer, event_id, handled_at) select 'portions', document_id, sent_at from outbox_events where name = 'order.placed';
insert into webhook_endpoints (name, url, events, secret, is_active) values ('Accounting', 'https://books.example/hook', array['order.placed'], 'none', false);
insert into webhook_deliveries (id, endpoint_id, event_id, event_name, body, state, attempts, due_at, delivered_at)
select gen_random_uuid(), (select id from webhook_endpoints where name = 'Accounting'), document_id, name, '{}', case when row_number() over (order by id desc) <= 20 then 'failed' else 'delivered' end, 1, occurred_at, occurred_at
from outbox_events where name = 'order.placed';
insert into dead_letters (id, consumer, topic, value, reason, attempts, died_at, settled_at, settled_as)
select gen_random_uuid(), 'portions', 'samovar.orders', '{}', 'Too many tries', 5, at - n * interval '1 hour', case when n > 20 then at end, case when n > 20 then 'skipped' end
from generate_series(1, :rows::bigint) n, ends;
insert into sales_by_day (day, venue_id, currency, orders, lost, revenue)
select at::date - n::int, venue, 'EUR', 40, 2, 900 from generate_series(0, least(:rows::bigint, 3000)) n, ends;
insert into sales_by_dish (day, venue_id, currency, dish, name, portions, revenue)
select at::date - (n / 20)::int, venue, 'EUR', pg_temp.document('dish', n % 20), 'Dish ' || n % 20, 3, 30 from generate_series(0, :rows::bigint) n, ends;
