-- What 0.1.0 made and nobody makes any more: it noted nothing of what it made, so that nothing else takes these away. Two checks have
-- other names, and what goes along with a cart, a dish or an account is said by their foreign keys.
alter table if exists components_event_ingredients drop constraint if exists components_amount_positive;
alter table if exists orders drop constraint if exists orders_total_adds_up;
drop function if exists drop_cart_items_of_dish() cascade;
drop function if exists drop_cart_items_of_cart() cascade;
drop function if exists drop_cart_of_user() cascade;
drop index if exists dishes_description_trgm;
