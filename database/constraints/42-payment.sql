-- Payments: an order is paid once, and its next payment announced once.

create unique index payments_external_id_unique on payments (method, external_id) where external_id is not null;
create unique index payments_announced_once on payments (order_id) where status in ({statuses});
create unique index payments_paid_once on payments (order_id) where status in ({statuses});
create index payments_search on payments using gin (
  (coalesce(external_id, '') || ' ' || coalesce(note, '')) gin_trgm_ops);
alter table payments add constraint payments_amount_range check (amount >= 0);
create or replace trigger count_revision before update on payments for each row execute function count_revision();
