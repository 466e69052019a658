-- Carts, one for each account.

create unique index carts_owner_unique on carts (owner_id);
create index carts_updated on carts (updated_at desc);
create unique index cart_items_line_unique on cart_items (cart_id, dish_id, md5(options_key));
alter table cart_items add constraint cart_items_quantity_range check (quantity between 1 and 99);

-- Strapi's own, which nothing reads and every order writes (see 03-outbox.sql).
drop index if exists carts_created_by_id_fk;
drop index if exists carts_updated_by_id_fk;
drop index if exists carts_owner_id_fk;
drop index if exists cart_items_created_by_id_fk;
drop index if exists cart_items_updated_by_id_fk;
drop index if exists cart_items_cart_id_fk;
create or replace trigger count_revision before update on cart_items for each row execute function count_revision();
create or replace trigger count_revision before update on carts for each row execute function count_revision();
