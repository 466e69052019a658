-- Events, and what is brought along to them.

create unique index events_slug_unique on events (slug);
alter table events add constraint events_slug_present check (slug is not null and slug ~ '[a-z0-9]');
alter table events add constraint events_ends_at_order check (ends_at > starts_at);
alter table events add constraint events_price_positive check (price >= 0);
alter table components_event_ingredients add constraint components_event_ingredients_amount_positive check (amount > 0);
create index events_coming on events (starts_at, id) where status in ({statuses});
create index events_starts on events (starts_at, id);
create index events_search on events using gin (
  (coalesce(title, '') || ' ' || coalesce(slug, '') || ' ' || coalesce(description, '') || ' ' || coalesce(location, '') || ' ' || coalesce(cancel_reason, '')) gin_trgm_ops);
create index events_organizer on events (organizer_id);
create or replace trigger count_revision before update on events for each row execute function count_revision();
