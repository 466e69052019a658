-- The menu: its sections and dishes, and how they are found.

create unique index categories_slug_unique on categories (slug);
alter table categories add constraint categories_slug_present check (slug is not null and slug ~ '[a-z0-9]');
create unique index categories_name_unique on categories (lower(name));

create unique index dishes_slug_unique on dishes (slug);
alter table dishes add constraint dishes_slug_present check (slug is not null and slug ~ '[a-z0-9]');
create unique index dishes_name_unique on dishes (lower(name), coalesce(cook_id, 0));
alter table dishes add constraint dishes_price_positive check (price > 0);
alter table dishes add constraint dishes_portions_left_range check (portions_left >= 0);
create index dishes_public_price on dishes (price, id) where is_available and is_cook_selling;
create index dishes_category_rank on dishes (category_id, rank, id);
create index dishes_sold_out on dishes (sold_out_until) where is_sold_out and sold_out_until is not null;
create index dishes_name on dishes (name, id);
create index dishes_name_trgm on dishes using gin (name gin_trgm_ops);
create index dishes_search on dishes using gin (
  (coalesce(name, '') || ' ' || coalesce(slug, '') || ' ' || coalesce(description, '') || ' ' || coalesce(station, '')) gin_trgm_ops);
create or replace trigger count_revision before update on dishes for each row execute function count_revision();
