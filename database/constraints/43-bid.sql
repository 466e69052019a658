-- Bids: a cook has one live bid on a wish, and a wish one winner.

create unique index bids_live_once on bids (order_id, cook_id) where status in ({statuses});
create unique index bids_one_winner on bids (order_id) where status in ({statuses});
alter table bids add constraint bids_price_positive check (price > 0);
create index bids_order on bids (order_id, id);
create index bids_cook on bids (cook_id, id desc);
create index bids_search on bids using gin (
  (coalesce(message, '') || ' ' || coalesce(reason, '')) gin_trgm_ops);
create or replace trigger count_revision before update on bids for each row execute function count_revision();
