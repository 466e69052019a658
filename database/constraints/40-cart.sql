-- Carts, one for each account.

create unique index carts_owner_unique on carts (owner_id);
create unique index cart_items_line_unique on cart_items (cart_id, dish_id, md5(options_key));
alter table cart_items add constraint cart_items_quantity_range check (quantity between 1 and 99);

-- Strapi's own, which nothing reads and every order writes (see 03-outbox.sql).
drop index if exists carts_created_by_id_fk;
drop index if exists carts_updated_by_id_fk;
drop index if exists carts_owner_id_fk;
drop index if exists cart_items_created_by_id_fk;
drop index if exists cart_items_updated_by_id_fk;
drop index if exists cart_items_cart_id_fk;

-- A deleted dish leaves every cart; a deleted cart takes its lines along, a deleted account its cart.
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
