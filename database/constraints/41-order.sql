-- Orders, those by wish among them.

create sequence if not exists order_number start 1001;
create unique index orders_number_unique on orders (number);
alter table orders add constraint orders_total_sum check (total = subtotal + delivery_fee - discount and total >= 0);
alter table orders add constraint orders_wish_whole
  check (kind <> 'custom' or (title is not null and wanted_at is not null and bids_until is not null));
create index orders_customer_placed on orders (customer_id, placed_at desc);
create index orders_live on orders (placed_at) where status in ({statuses});
create index orders_open_wishes on orders (bids_until) where kind = 'custom' and status in ({statuses});
create index orders_placed on orders (placed_at desc, id desc);
create index orders_search on orders using gin (
  (coalesce(number, '') || ' ' || coalesce(title, '') || ' ' || coalesce(description, '') || ' ' || coalesce(note, '') || ' ' || coalesce(preferences, '') || ' ' || coalesce(requirements, '') || ' ' || coalesce(cancel_reason, '')) gin_trgm_ops);
create index orders_finished on orders (updated_at desc) where status in ({statuses});
create index orders_addressed on orders (addressed_to_id) where addressed_to_id is not null;
create index orders_cook on orders (cook_id, placed_at desc) where cook_id is not null;

-- What a cook who has set a limit still makes on the day of that moment, by the house's clock; null where nothing is counted.
create or replace function cook_portions_left(cook integer, moment timestamp) returns integer language sql stable strict as $$
  with house as (
    select coalesce((select v.timezone from venues v order by v.rank, v.id limit 1), 'UTC') as zone
  ), today as (
    select date_trunc('day', moment at time zone 'utc' at time zone zone) as midnight, zone from house
  ), day as (
    select midnight at time zone zone at time zone 'utc' as begins, (midnight + interval '1 day') at time zone zone at time zone 'utc' as ends from today
  )
  select (p.daily_portions - coalesce((
    select sum(l.quantity) from orders o
    join orders_cmps c on c.entity_id = o.id and c.field = 'lines' join components_order_lines l on l.id = c.cmp_id
    where o.cook_id = cook and o.kind = 'menu' and o.status not in ({statuses}) and o.placed_at > day.begins - interval '32 days'
      and coalesce(o.wanted_at, o.placed_at) >= day.begins and coalesce(o.wanted_at, o.placed_at) < day.ends), 0))::integer
  from profiles p, day where p.user_id = cook and p.daily_portions is not null
$$;

-- Strapi's own, which nothing reads and every order writes (see 03-outbox.sql).
drop index if exists orders_created_by_id_fk;
drop index if exists orders_updated_by_id_fk;
drop index if exists orders_customer_id_fk;
drop index if exists orders_cook_id_fk;
drop index if exists orders_addressed_to_id_fk;
drop index if exists orders_field_idx;
drop index if exists orders_component_type_idx;
drop index if exists orders_entity_fk;

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
create or replace trigger count_revision before update on orders for each row execute function count_revision();
