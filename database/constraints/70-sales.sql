-- Takings, counted from the events by the consumer “analytics” (src/api/sales).
create table if not exists sales_by_day (
  day date not null,
  venue_id integer,
  currency text not null,
  orders integer not null,
  lost integer not null,
  revenue numeric(15, 3) not null
);
alter table sales_by_day add constraint sales_by_day_day_venue_id_currency_key unique nulls not distinct (day, venue_id, currency);

create table if not exists sales_by_dish (
  day date not null,
  venue_id integer,
  currency text not null,
  dish text not null,
  name text not null,
  portions integer not null,
  revenue numeric(15, 3) not null
);
alter table sales_by_dish add constraint sales_by_dish_day_venue_id_currency_dish_key
  unique nulls not distinct (day, venue_id, currency, dish);
