/** One statement for each thing that is measured. */

const DISH_COLUMNS = `d.id, d.document_id as "documentId", d.name, d.slug, d.description, d.price, d.is_available as "isAvailable", d.is_sold_out as "isSoldOut",
  d.sold_out_until as "soldOutUntil", d.portions_left as "portionsLeft", d.served_from as "servedFrom", d.served_until as "servedUntil",
  d.preparation_minutes as "preparationMinutes", d.station, d.allergens, d.diets, d.rank, d.translations, d.created_at as "createdAt",
  c.name as c_name, c.slug as c_slug, c.document_id as c_document_id`;
const FROM = 'from dishes d join categories c on c.id = d.category_id where d.is_available and c.is_active';

export const LIST = `select ${DISH_COLUMNS}, (select count(*) ${FROM} and d.price < $1::numeric) as total ${FROM} and d.price < $1::numeric order by d.price, d.id limit 25`;
export const SEARCH = `select ${DISH_COLUMNS}, count(*) over () as total ${FROM} and (d.name ilike $1 or d.description ilike $1) order by d.id limit 25`;
export const DISH = `select ${DISH_COLUMNS} ${FROM} and d.document_id = $1`;

/** Prices from the menu of this moment, order with lines and event in one go, cart emptied: durable or not at all. */
export const CHECKOUT = `
  with cart as (select id from carts where owner_id = $1 for update),
  line as (
    select row_number() over (order by i.id) as place, d.document_id, d.name, d.price, i.quantity, d.price * i.quantity as total
    from cart join cart_items i on i.cart_id = cart.id join dishes d on d.id = i.dish_id where d.is_available and not d.is_sold_out),
  placed as (
    insert into orders (document_id, number, kind, status, payment_status, payment_method, currency, subtotal, delivery_fee, discount, total, fulfilment,
      placed_at, customer_id, created_at, updated_at, published_at)
    select substr(md5(random()::text), 1, 24), 'F-' || nextval('order_number'), 'menu', 'placed', 'pending', 'cash', 'EUR', sum(total), 0, 0, sum(total), 'pickup',
      now(), $1, now(), now(), now() from line having count(*) > 0
    returning id, document_id, number, status, currency, subtotal, total),
  stored as (
    insert into components_order_lines (dish, name, options, unit_price, quantity, total)
    select document_id, name, '[]', price, quantity, total from line order by place returning id),
  linked as (
    insert into orders_cmps (entity_id, cmp_id, component_type, field, "order")
    select placed.id, stored.id, 'order.line', 'lines', row_number() over (order by stored.id) from placed, stored),
  told as (
    insert into outbox_events (document_id, name, topic, key, version, payload, actor, occurred_at, sent_at, attempts, created_at, updated_at, published_at)
    select gen_random_uuid(), 'order.placed', 'samovar.orders', document_id, 1, json_build_object('number', number, 'total', total), '{"kind": "user"}', now(), now(), 0,
      now(), now(), now() from placed),
  emptied as (delete from cart_items where cart_id = (select id from cart))
  select p.document_id as "documentId", p.number, p.status, p.currency, p.subtotal, p.total,
    (select json_agg(json_build_object('dish', document_id, 'name', name, 'unitPrice', price, 'quantity', quantity, 'total', total) order by place) from line) as lines
  from placed p`;
